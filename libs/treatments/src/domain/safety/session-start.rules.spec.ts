import { stateOf } from '../aggregate.js';
import { type ClientEvent } from '../client.events.js';
import { clinicAggregate } from '../clinic.js';
import { type ClinicEvent } from '../clinic.events.js';
import { effectiveEntries } from '../entry.events.js';
import { at, live, recorded, started } from '../world.fixture.js';
import { consentMissing } from './session-start.rules.js';

const text = (version: number, validFrom: string): ClinicEvent => ({
  type: 'TemplatePublished',
  data: { template: 'consent_treatment', version, validFrom, language: 'de' },
});

/** What the rule sees of the session of 2 March, in a clinic whose second text holds from 20 February on. */
function seen(consent?: { given: string; templateVersion?: number }) {
  const given: ClientEvent[] = consent ? [{ type: 'ConsentGiven', data: { kind: 'treatment', ...consent } }] : [];
  return consentMissing({
    clinic: live.clinic,
    registers: stateOf(clinicAggregate, recorded<ClinicEvent>([text(1, '2025-01-01'), text(2, '2026-02-20')])),
    now: at(18),
    client: effectiveEntries<ClientEvent>(recorded<ClientEvent>([{ type: 'ClientRegistered', data: {} }, ...given])),
    session: effectiveEntries(recorded([started])),
    ...{ series: [], otherSessions: [], lotUses: [] },
  });
}

describe('consent to a treatment', () => {
  it('is missing where there is none, or it was given after the session had begun', () => {
    expect(seen()).toEqual([{ consent: 'missing' }]);
    expect(seen({ given: at(17), templateVersion: 2 })).toEqual([{ consent: 'missing' }]);
  });

  it('is to an older text than the one that holds', () => {
    const older = [{ consent: 'older', templateVersion: 1, currentVersion: 2 }];
    expect(seen({ given: '2026-02-25', templateVersion: 1 })).toEqual(older);
    expect(seen({ given: '2026-02-25', templateVersion: 2 })).toEqual([]);
  });

  it.each([
    ['2026-02-19', [{ consent: 'older', templateVersion: 1, currentVersion: 2 }]],
    ['2026-02-20', []],
    [at(8), []],
  ])('is to the text of that day where nobody said which: given %s', (given, expected) => {
    expect(seen({ given })).toEqual(expected);
  });
});
