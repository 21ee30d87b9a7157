import { EventCatalogue } from '#event-log/event-catalogue.js';
import { EventLog } from '#event-log/event-log.js';
import { logEventTypes } from '#event-log/log-events.js';
import { openSqliteLog } from '#event-log/sqlite/open-sqlite-log.js';
import { newId } from '#kernel/ids.js';
import { DataKeys } from '#privacy/data-keys.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.js';
import { type AccountsWorld, accountsEngines, cheapHasher, openWorld } from './accounts.fixture.js';
import { ApiTokens } from './api-tokens.js';
import { Clinics } from './clinics.js';
import { FirstSetup } from './first-setup.js';
import { Memberships } from './memberships.js';
import { People } from './people.js';
import { SecondFactor } from './second-factor.js';
import { SignIn } from './sign-in.js';
import { staffEventTypes } from './staff-events.js';
import { StaffRegister } from './staff-register.js';

const PASSWORD = 'the needles are sterile';
const LATER = '2026-03-02T10:00:00.000Z';

describe.each(accountsEngines)('staff of clinics on $name', ({ place }) => {
  let world: AccountsWorld;
  let directory: TempDir;
  let keys: DataKeys;
  let sealer: PartSealer;
  let log: EventLog;
  let staff: StaffRegister;
  let memberships: Memberships;
  let setup: FirstSetup;
  let clinicId: string;
  let owner: string;

  beforeEach(async () => {
    world = await openWorld(place);
    const { accounts, wrapper, clock } = world;
    directory = await createTempDir();
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper, { clock });
    sealer = new PartSealer(keys);
    const catalogue = new EventCatalogue([...logEventTypes, ...staffEventTypes]);
    const storage = await openSqliteLog(directory.file('log.db'));
    log = new EventLog({ storage, catalogue, host: 'pinpoint.localhost', sealing: sealer, clock });
    staff = new StaffRegister(log, keys, accounts, clock);
    memberships = new Memberships(accounts, clock);
    setup = new FirstSetup(accounts, cheapHasher, new Clinics(accounts, clock), staff, clock);
    const link = (await setup.linkIfNeeded())!;
    owner = (await setup.complete({ link, ...ADA })).id;
    clinicId = (await memberships.accessOf(owner))[0]!.clinicId;
  });

  afterEach(async () => {
    await log.close();
    await keys.close();
    await directory.remove();
    await world.close();
  });

  const ADA = { loginName: 'ada', name: 'Ada Byron', password: PASSWORD, clinicName: 'North' };
  const command = (actor = owner) => ({
    clinicId,
    commandId: newId(),
    actor: { staffId: actor, role: 'owner' },
    body: { asked: newId() },
  });
  const newcomer = () => new People(world.accounts, world.clock).add({ loginName: newId(), name: 'Bo' });

  it('begins with a link that works once and makes the first owner', async () => {
    expect(await memberships.accessTo(owner, clinicId)).toMatchObject({ role: 'owner', endsAt: null });
    expect(await new People(world.accounts).byId(owner)).toMatchObject({ platformAdmin: true });
    expect(await setup.linkIfNeeded()).toBeNull();
  });

  it('is added in the clinic’s log, with the name sealed, and may then come in', async () => {
    const { id, name } = await newcomer();
    const receipt = await staff.add(command(), { staffId: id, role: 'practitioner' }, name);
    expect(await memberships.accessTo(id, clinicId)).toMatchObject({ role: 'practitioner', emergency: false });
    const [event] = await log.readLog(clinicId, receipt.position, 1);
    expect(event).toMatchObject({ type: 'StaffAdded', actor: owner, data: { staffId: id, role: 'practitioner' } });
    const { kid, eventId, sealed } = event!;
    const part = { log: await log.originOf(clinicId), eventId, part: 'identity', kid: kid!, sealed: sealed.identity! };
    expect((await sealer.open(part as never))!.payloadJcs).toBe('{"name":"Bo"}');
  });

  it('has a data key per person, so that one name can be erased', async () => {
    const { id, name } = await newcomer();
    await staff.add(command(), { staffId: id, role: 'practitioner' }, name);
    await staff.recordQualification(command(), { staffId: id, qualification: 'nurse', heldSince: '2015-06-01' }, 'x');
    const events = await log.readStream(clinicId, 'clinic');
    expect(events.map(({ kid }) => kid === events[1]!.kid)).toEqual([false, true, true]);
  });

  it('loses access with its removal, and in no other clinic', async () => {
    const { id, name } = await newcomer();
    const south = await new Clinics(world.accounts, world.clock).add('South');
    await staff.add(command(), { staffId: id, role: 'practitioner' }, name);
    await staff.add({ ...command(), clinicId: south.id }, { staffId: id, role: 'owner' }, name);
    await staff.remove(command(), id, 'left');
    expect(await memberships.accessTo(id, clinicId)).toBeNull();
    expect(await memberships.accessOf(id)).toMatchObject([{ clinicId: south.id, role: 'owner' }]);
  });

  it('has auditors for a time only', async () => {
    const { id, name } = await newcomer();
    await staff.add(command(), { staffId: id, role: 'auditor', accessEndsAt: LATER }, name);
    expect(await memberships.accessTo(id, clinicId)).toMatchObject({ role: 'auditor', endsAt: LATER });
    world.clock.advance(3_600);
    expect(await memberships.accessTo(id, clinicId)).toBeNull();
  });

  it('is changed once by a command, however often it comes', async () => {
    const { id, name } = await newcomer();
    const same = command();
    await staff.add(same, { staffId: id, role: 'practitioner' }, name);
    const again = await staff.add(same, { staffId: id, role: 'practitioner' }, name);
    expect(again.repeated).toBe(true);
  });

  it('takes what many enter at the same moment, in one process and in several', async () => {
    const newcomers = await Promise.all(Array.from({ length: 24 }, newcomer));
    const processes = [1, 2, 3, 4].map(() => new StaffRegister(log, keys, world.accounts, world.clock));
    await Promise.all(
      newcomers.map(({ id, name }, number) =>
        processes[number % processes.length]!.add(command(), { staffId: id, role: 'practitioner' }, name),
      ),
    );
    const members = await staff.of(clinicId);
    expect([...members.keys()].sort()).toEqual([owner, ...newcomers.map(({ id }) => id)].sort());
    for (const { id } of newcomers) expect(await memberships.accessTo(id, clinicId)).not.toBeNull();
  });

  it('agrees with the log after a crash between the two', async () => {
    const { id, name } = await newcomer();
    await staff.add(command(), { staffId: id, role: 'practitioner' }, name);
    await world.asOwner('DELETE FROM membership');
    await world.asOwner('UPDATE staff_version SET version = 1');
    await staff.sync(clinicId);
    expect(await memberships.accessTo(id, clinicId)).toMatchObject({ role: 'practitioner' });
    expect(await memberships.accessTo(owner, clinicId)).toMatchObject({ role: 'owner' });
  });

  it('leaves newer memberships alone when it comes late', async () => {
    await world.asOwner('UPDATE staff_version SET version = 99');
    await world.asOwner('DELETE FROM membership');
    await staff.sync(clinicId);
    expect(await memberships.accessTo(owner, clinicId)).toBeNull();
  });

  it('agrees with a log that was restored to an older state, in which somebody was not there yet', async () => {
    const { id, name } = await newcomer();
    await staff.add(command(), { staffId: id, role: 'practitioner' }, name);
    // What was recorded after the backup is lost: here, everything but what the accounts say of it.
    await world.asOwner('UPDATE staff_version SET version = 99');
    const nobody = `'${newId()}', '${clinicId}', 'owner'`;
    await world.asOwner(`INSERT INTO membership (person_id, clinic_id, role) VALUES (${nobody})`);
    await log.openNextEpoch(clinicId, {});
    await staff.sync(clinicId);
    const rows = await world.asOwner<{ person_id: string }>(
      `SELECT person_id FROM membership WHERE clinic_id = '${clinicId}'`,
    );
    expect(rows.map(({ person_id: personId }) => personId).sort()).toEqual([owner, id].sort());
    await staff.remove(command(), id, 'left');
    expect(await memberships.accessTo(id, clinicId)).toBeNull();
  });

  it('lets nobody become first owner of a clinic that has staff', async () => {
    await expect(setup.addFirstOwner(await newcomer(), clinicId)).rejects.toMatchObject({ code: 'clinic_has_staff' });
  });

  it('shows the owner every access taken in an emergency, with its reason', async () => {
    const { id } = await newcomer();
    await staff.takeEmergencyAccess(command(id), 'client_emergency', 'Her eye is swollen');
    expect(await memberships.accessTo(id, clinicId)).toMatchObject({ role: 'practitioner', emergency: true });
    expect(await memberships.emergencyAccesses(clinicId)).toMatchObject([
      { personId: id, reason: 'client_emergency', takenAt: '2026-03-02T09:00:00.000Z', endsAt: LATER },
    ]);
    world.clock.advance(3_600);
    expect(await memberships.accessTo(id, clinicId)).toBeNull();
    expect(await memberships.emergencyAccesses(clinicId)).toHaveLength(1);
  });

  it('keeps the explanation of an emergency sealed', async () => {
    await staff.takeEmergencyAccess(command((await newcomer()).id), 'client_emergency', 'Her eye is swollen');
    const taken = await world.asOwner('SELECT * FROM emergency_access');
    expect(taken).toHaveLength(1);
    expect(JSON.stringify(taken)).not.toContain('eye');
    const recorded = (await log.readStream(clinicId, 'clinic')).at(-1)!;
    expect(JSON.stringify(recorded.data)).not.toContain('eye');
    expect(recorded.sealed.notes).toBeDefined();
  });

  it('chooses passwords by links that work once, and is signed out by it', async () => {
    const { id, loginName } = await newcomer();
    const link = await setup.passwordLink(id);
    await setup.choosePassword(link, PASSWORD);
    await expect(setup.choosePassword(link, 'another sentence')).rejects.toMatchObject({ code: 'link_not_valid' });
    const { accounts, wrapper, clock } = world;
    const signIn = new SignIn(accounts, cheapHasher, new SecondFactor(accounts, wrapper, clock), clock);
    const given = { loginName, password: PASSWORD, address: '192.0.2.1' };
    expect(await signIn.withPassword(given)).toMatchObject({ next: 'nothing' });
  });

  it('sets the installation up once, however many hold the link', async () => {
    await world.asOwner('DELETE FROM person');
    const link = (await setup.linkIfNeeded())!;
    const both = ['one', 'two'].map((loginName) => setup.complete({ ...ADA, link, loginName, clinicName: 'West' }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('says that a clinic which was there before has another time zone, and is not set up with a wrong one', async () => {
    await world.asOwner('DELETE FROM person');
    await new Clinics(world.accounts, world.clock).add('West', 'Europe/Vienna');
    const link = (await setup.linkIfNeeded())!;
    const asked = { ...ADA, link, loginName: 'eve', clinicName: 'West' };
    const wrong = setup.complete({ ...asked, timeZone: 'Europe/Lisbon' });
    await expect(wrong).rejects.toMatchObject({
      code: 'clinic_time_zone_differs',
      facts: { timeZone: 'Europe/Vienna' },
    });
    const { id } = await setup.complete({ ...asked, timeZone: 'Europe/Vienna' });
    expect(await memberships.accessOf(id)).toHaveLength(1);
  });

  it('gives machines tokens for one clinic, some purposes and a time, and keeps only a hash', async () => {
    const tokens = new ApiTokens(world.accounts, world.clock);
    const { token, ...issued } = await tokens.issue({
      ...{ clinicId, label: 'import', scopes: ['record'], lastsDays: 1, createdBy: owner },
    });
    expect(token.startsWith(issued.prefix)).toBe(true);
    expect(await tokens.find(token)).toEqual(issued);
    expect(await tokens.ofClinic(clinicId)).toEqual([issued]);
    const stored = await world.asOwner('SELECT * FROM api_token');
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(token);
    await expect(tokens.revoke(newId(), issued.id)).rejects.toMatchObject({ code: 'token_not_found' });
    world.clock.advance(24 * 3_600);
    expect(await tokens.find(token)).toBeNull();
    await tokens.revoke(clinicId, issued.id);
    expect(await tokens.ofClinic(clinicId)).toEqual([]);
  });

  it.each([
    [{ label: ' ' }, 'token_label_invalid'],
    [{ scopes: [] }, 'token_scopes_missing'],
    [{ lastsDays: 367 }, 'token_lifetime_invalid'],
  ])('gives no token with %j', async (wrong, code) => {
    const tokens = new ApiTokens(world.accounts, world.clock);
    const right = { clinicId, label: 'import', scopes: ['record' as const], lastsDays: 1, createdBy: owner };
    await expect(tokens.issue({ ...right, ...wrong })).rejects.toMatchObject({ code });
  });
});
