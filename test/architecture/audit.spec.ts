import { findings } from '../../scripts/audit.mjs';

const weakness = {
  name: 'left-pad',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity: 'high',
  title: 'Pads too far',
};
const report = { vulnerabilities: { 'left-pad': { via: [weakness] }, pads: { via: ['left-pad'] } } };
const finding = { package: 'left-pad', advisory: 'GHSA-aaaa-bbbb-cccc', severity: 'high', title: 'Pads too far' };
const judged = { advisory: 'GHSA-aaaa-bbbb-cccc', reason: 'pads nothing of ours', until: '2026-06-01' };

describe('the audit of packages', () => {
  it('finds a known weakness once, however many packages bring it along', () => {
    expect(findings(report, [], '2026-03-02')).toEqual([finding]);
    expect(findings({ vulnerabilities: {} }, [], '2026-03-02')).toEqual([]);
  });

  it('lets pass what was judged, until the day on which it is to be judged again', () => {
    expect(findings(report, [judged], '2026-05-31')).toEqual([]);
    expect(findings(report, [judged], '2026-06-01')).toEqual([finding]);
    expect(findings(report, [{ ...judged, advisory: 'GHSA-xxxx' }], '2026-03-02')).toEqual([finding]);
  });
});
