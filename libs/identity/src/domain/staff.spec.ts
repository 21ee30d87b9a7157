import { addStaff, changeStaffRole, recordQualification, removeStaff, staffAfter } from './staff.js';
import { type StaffEvent, type StaffPlace } from './staff.events.js';

const OWNER = '0b3f7f0e-8a53-4a86-9f0e-0d6f64c3a101';
const NURSE = '0b3f7f0e-8a53-4a86-9f0e-0d6f64c3a102';
const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-04-01T00:00:00.000Z';

const added = (place: StaffPlace): StaffEvent => ({
  type: 'StaffAdded',
  data: place,
  sealed: { identity: { name: 'Ada' } },
});
const withOwner = staffAfter([added({ staffId: OWNER, role: 'owner' })]);
const withBoth = staffAfter([
  added({ staffId: OWNER, role: 'owner' }),
  added({ staffId: NURSE, role: 'practitioner' }),
]);

describe('staff of a clinic', () => {
  it('is whoever was added and not removed, in the role given last', () => {
    const staff = staffAfter([
      added({ staffId: OWNER, role: 'owner' }),
      added({ staffId: NURSE, role: 'practitioner' }),
      { type: 'StaffRoleChanged', data: { staffId: NURSE, role: 'auditor', accessEndsAt: LATER } },
      { type: 'StaffRemoved', data: { staffId: OWNER, reason: 'left' } },
    ]);
    expect([...staff]).toEqual([[NURSE, { role: 'auditor', accessEndsAt: LATER, qualifications: [] }]]);
  });

  it('keeps qualifications over a change of role', () => {
    const held = { qualification: 'registered_nurse', heldSince: '2015-06-01', practisingSince: '2019-01-01' };
    const staff = staffAfter([
      added({ staffId: NURSE, role: 'practitioner' }),
      recordQualification(withBoth, { staffId: NURSE, ...held }),
      { type: 'StaffRoleChanged', data: { staffId: NURSE, role: 'owner' } },
    ]);
    expect(staff.get(NURSE)).toEqual({ role: 'owner', accessEndsAt: null, qualifications: [held] });
  });

  it('takes nobody twice, and changes nobody who is not there', () => {
    const place: StaffPlace = { staffId: OWNER, role: 'practitioner' };
    expect(() => addStaff(withOwner, place, 'Ada', NOW)).toThrow('staff_already_there');
    const unknown: StaffPlace = { staffId: NURSE, role: 'practitioner' };
    expect(() => changeStaffRole(withOwner, unknown, NOW)).toThrow('staff_unknown');
    expect(() => removeStaff(withOwner, NURSE, 'left')).toThrow('staff_unknown');
    expect(() =>
      recordQualification(withOwner, { staffId: NURSE, qualification: 'physician', heldSince: '2015-06-01' }),
    ).toThrow('staff_unknown');
  });

  it('lets an auditor in until a day that is yet to come', () => {
    const auditor: StaffPlace = { staffId: NURSE, role: 'auditor' };
    expect(() => addStaff(withOwner, auditor, 'Bo', NOW)).toThrow('access_end_missing');
    expect(() => addStaff(withOwner, { ...auditor, accessEndsAt: NOW }, 'Bo', NOW)).toThrow('access_end_past');
    expect(addStaff(withOwner, { ...auditor, accessEndsAt: LATER }, 'Bo', NOW)).toMatchObject({ type: 'StaffAdded' });
  });

  it.each([
    ['removed', () => removeStaff(withBoth, OWNER, 'left')],
    ['made something else', () => changeStaffRole(withBoth, { staffId: OWNER, role: 'practitioner' }, NOW)],
    ['given an end', () => changeStaffRole(withBoth, { staffId: OWNER, role: 'owner', accessEndsAt: LATER }, NOW)],
  ])('has an owner: the last one is not %s', (_what, act) => {
    expect(act).toThrow('last_owner');
  });

  it('lets an owner go where another one stays', () => {
    const two = staffAfter([added({ staffId: OWNER, role: 'owner' }), added({ staffId: NURSE, role: 'owner' })]);
    expect(removeStaff(two, OWNER, 'left').data).toEqual({ staffId: OWNER, reason: 'left' });
  });
});
