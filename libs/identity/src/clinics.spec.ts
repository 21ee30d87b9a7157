import { Clinics } from './clinics.js';
import { openAccounts } from './accounts-database.js';
import { type AccountsPlace, accountsEngines } from './accounts.fixture.js';
import { type DataSource } from 'typeorm';

describe.each(accountsEngines)('clinics on $name', ({ place }) => {
  let where: AccountsPlace;
  let accounts: DataSource;
  let clinics: Clinics;

  beforeEach(async () => {
    where = await place();
    accounts = await openAccounts(where.location);
    clinics = new Clinics(accounts);
  });

  afterEach(async () => {
    await accounts.destroy();
    await where.remove();
  });

  it('finds a clinic by its name, however it is typed', async () => {
    const added = await clinics.add('  Hautklinik Ko\u0308ln ', 'Europe/Berlin');
    expect(added).toMatchObject({ name: 'Hautklinik Köln', timeZone: 'Europe/Berlin' });
    expect(await clinics.byName('hautklinik KÖLN')).toEqual(added);
    expect(await clinics.byId(added.id)).toEqual(added);
    expect(await clinics.ensure('Hautklinik Köln')).toEqual(added);
    expect(await clinics.all()).toEqual([added]);
  });

  it('keeps them over a restart', async () => {
    const added = await clinics.add('North');
    await accounts.destroy();
    accounts = await openAccounts(where.location);
    expect(await new Clinics(accounts).byId(added.id)).toEqual(added);
  });

  it('answers the clinic that is there when the same request comes again, also at once', async () => {
    const id = '1b4e28ba-2fa1-4d2b-883f-0016d3cca427';
    const both = await Promise.all([clinics.addOnce(id, 'North'), clinics.addOnce(id, 'North')]);
    expect(both[0]).toEqual(both[1]);
    expect(await clinics.all()).toEqual([both[0]]);
    await expect(clinics.addOnce(id, 'South')).rejects.toMatchObject({ code: 'command_id_reused' });
    await expect(clinics.addOnce(id, 'North', 'Europe/Berlin')).rejects.toMatchObject({ code: 'command_id_reused' });
  });

  it('refuses a second clinic of a name, also when both come at once', async () => {
    const outcomes = await Promise.allSettled([clinics.add('North'), clinics.add('NORTH')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(clinics.add('north')).rejects.toMatchObject({ code: 'clinic_name_taken' });
  });

  it.each([
    ['', 'UTC', 'clinic_name_invalid'],
    ['a\nb', 'UTC', 'clinic_name_invalid'],
    ['x'.repeat(121), 'UTC', 'clinic_name_invalid'],
    ['North', 'Mars/Olympus', 'time_zone_unknown'],
  ])('refuses the name %j in the zone %s', async (name, timeZone, code) => {
    await expect(clinics.add(name, timeZone)).rejects.toMatchObject({ code });
    expect(await clinics.all()).toEqual([]);
  });

  it('says which clinics there are when it does not know one', async () => {
    await clinics.add('North');
    await expect(clinics.byName('South')).rejects.toMatchObject({
      code: 'clinic_not_found',
      facts: { known: ['North'] },
    });
  });
});
