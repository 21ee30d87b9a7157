import { type Device, type Practitioner, type PractitionerRole } from '@medplum/fhirtypes';
import { chartOf } from './chart.js';
import { CLINIC_ID, eventId, opened, PRACTITIONER_ID, sent } from './chart.fixture.js';
import { mentionedIn, registerResources, unlistedResources } from './export-resources.js';

const registers = (given: Parameters<typeof opened>[1]) => registerResources(chartOf(opened('clinic', given)));

const added = {
  type: 'StaffAdded' as const,
  data: { staffId: PRACTITIONER_ID, role: 'practitioner' as const },
  words: { identity: { name: 'Petra Practitioner' } },
};

describe('staff', () => {
  it('are practitioners with a place in the clinic, which ends when they leave', () => {
    const qualified = {
      type: 'StaffQualificationRecorded' as const,
      data: { staffId: PRACTITIONER_ID, qualification: 'registered_nurse', heldSince: '2015-04-01' },
    };
    const removed = { type: 'StaffRemoved' as const, data: { staffId: PRACTITIONER_ID, reason: 'left' as const } };
    const [person, place] = registers([added, qualified]);
    expect(sent<Practitioner>(person)).toMatchObject({
      active: true,
      name: [{ text: 'Petra Practitioner' }],
      qualification: [{ code: { text: 'Registered nurse' }, period: { start: '2015-04-01' } }],
    });
    expect(sent<PractitionerRole>(place)).toMatchObject({ active: true, code: [{ text: 'Practitioner' }] });
    const [gone, left] = registers([added, qualified, removed]);
    expect(sent<Practitioner>(gone).active).toBe(false);
    expect(sent<PractitionerRole>(left).period).toEqual({
      start: '2026-03-02T18:00:00.000Z',
      end: '2026-03-02T18:00:02.000Z',
    });
  });

  it('have no name where names are withheld', () => {
    expect(sent<Practitioner>(registers([{ ...added, words: {} }])[0])).not.toHaveProperty('name');
  });
});

describe('devices', () => {
  const device = (deviceType: 'pen' | 'stamp') => ({
    type: 'DeviceRegistered' as const,
    data: { deviceId: eventId(50), deviceType },
    words: { notes: { name: 'Room 1', serial: 'SN 12', text: 'new' } },
  });

  it('are as they were entered last, until they are retired', () => {
    const [mapped] = registers([device('stamp'), device('pen')]);
    expect(sent<Device>(mapped)).toMatchObject({
      status: 'active',
      type: { text: 'Pen' },
      serialNumber: 'SN 12',
      deviceName: [{ name: 'Room 1' }],
      note: [{ text: 'new' }],
    });
    expect(mapped!.entryIds).toEqual([eventId(0), eventId(1)]);
    const retired = {
      type: 'RegisterEntryRetired' as const,
      data: { register: 'device' as const, key: eventId(50) },
    };
    expect(sent<Device>(registers([device('pen'), retired])[0]).status).toBe('inactive');
  });

  it('are cartridge lots too, with number and expiry', () => {
    const lot = { type: 'CartridgeLotReceived' as const, data: { lot: 'LOT/1_2', expiresOn: '2027-03-31' } };
    const resource = sent<Device>(registers([lot])[0]);
    expect(resource).toMatchObject({ lotNumber: 'LOT/1_2', expirationDate: '2027-03-31' });
    expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  });
});

describe('what a record names and no register has', () => {
  it('is added, so that each reference leads somewhere', () => {
    const lot = `Device/lot-${Buffer.from('L-7').toString('hex')}`;
    const mentioned = mentionedIn([
      { resourceType: 'Basic', author: { reference: `Practitioner/${PRACTITIONER_ID}` } } as never,
      { resourceType: 'Basic', subject: { reference: lot }, code: [{ reference: 'Practitioner/other' }] } as never,
      { resourceType: 'Basic', subject: { reference: `Organization/${CLINIC_ID}` } } as never,
    ]);
    expect(unlistedResources(mentioned, registers([added]))).toEqual([
      expect.objectContaining({ resourceType: 'Device', lotNumber: 'L-7' }),
      expect.objectContaining({ resourceType: 'Practitioner', id: 'other' }),
    ]);
  });
});
