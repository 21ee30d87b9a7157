import { serviceEngines, type TestService } from '../support/service.js';
import { record, registers, type Taken } from './treatment.steps.js';

interface Entry {
  entryId: string;
  data: Record<string, unknown>;
  notes?: Record<string, string>;
  retired: boolean;
}

describe.each(serviceEngines)("a clinic's registers over HTTP on $name", ({ start }) => {
  let service: TestService;
  let taken: Taken[];

  beforeAll(async () => {
    service = await start();
    taken = await record(service, registers(), (body) => body, service.owner.headers);
  });
  afterAll(() => service.remove());

  const entries = async (register: string) => (await service.get(register)).body.entries as Entry[];
  const sent = (operation: string) => taken.find((step) => step.operation === operation)!.sent;

  it('are read back with their words, as they stand after corrections, voids and retirements', async () => {
    expect(await entries('devices')).toMatchObject([
      { data: { deviceType: 'pen' }, notes: { name: 'Room 1', serial: 'SN 12-9' }, retired: true },
    ]);
    expect(await entries('presets')).toMatchObject([
      { data: { passes: 5 }, notes: { name: 'Cheeks, first session' }, corrections: 1, retired: false },
    ]);
    expect(await entries('templates')).toMatchObject([
      { data: { template: 'preparation', version: 1 }, notes: { body: 'No sun for two weeks.' } },
    ]);
    expect(await entries('annotations')).toEqual([]);
    expect((await entries('products')).map(({ data }) => data.product)).toEqual(['own_gel']);
  });

  it('tell the rules of safety with the limits that hold', async () => {
    const { body, headers } = await service.get('safety-rules');
    expect(headers.etag).toBe(`"${body.version}"`);
    expect(body.rules).toHaveLength(45);
    expect(body.rules.find(({ code }: { code: string }) => code === 'duration_unusual')).toMatchObject({
      version: 1,
      level: 'warn',
      limits: { min_minutes: 10, max_minutes: 90 },
      productLimits: { min_minutes: 15, max_minutes: 90 },
    });
    expect((await service.get('settings')).body).toMatchObject({
      followUpDays: [1, 3, 7, 14, 28],
      reportDeadlines: [{ authority: 'default', workingDays: 10 }],
      outsideClientsMin: 5,
    });
  });

  it('let a clinic call more groups small, and never fewer than the product does', async () => {
    const few = await service.post('settings', { outsideClientsMin: 4 }, service.owner.headers);
    expect([few.status, few.body.code]).toEqual([400, 'value_out_of_range']);
    expect((await service.post('settings', { outsideClientsMin: 10 }, service.owner.headers)).status).toBe(201);
    expect((await service.get('settings')).body).toMatchObject({
      outsideClientsMin: 10,
      followUpDays: [1, 3, 7, 14, 28],
    });
  });

  it('keep no word in clear', async () => {
    const events = await service.stores.log.readStream(service.clinicId, 'clinic');
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/Room 1|No sun|SN 12-9|Small areas/);
    expect(events.filter(({ sealed }) => sealed.notes !== undefined).length).toBeGreaterThan(3);
  });

  it('take an entry of theirs once, and are guarded by version', async () => {
    const { etag } = (await service.get('devices')).headers;
    const lot = { lot: 'B-2', expiresOn: '2027-01-31' };
    expect((await service.post('cartridge-lots', lot, { 'if-match': etag! })).status).toBe(201);
    const stale = await service.post('cartridge-lots', { ...lot, lot: 'B-3' }, { 'if-match': etag! });
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
  });

  it('that many write in at once, with staff coming and going, lose nothing', async () => {
    const lots = Array.from({ length: 3 }, (_, index) => `MANY-${index}`);
    const answers = await Promise.all([
      service.hire('practitioner'),
      ...lots.map((lot) => service.post('cartridge-lots', { lot, expiresOn: '2027-01-31' })),
    ]);
    expect(answers.slice(1).map((answer) => ('status' in answer ? answer.status : 0))).toEqual(lots.map(() => 201));
    expect((await entries('cartridge-lots')).map(({ data }) => data.lot)).toEqual(expect.arrayContaining(lots));
  });

  it('are the owner’s where they decide about treatments, and say so to others', async () => {
    for (const operation of ['changeRuleLimits', 'publishTemplate', 'registerProduct']) {
      const path = taken.find((step) => step.operation === operation)!.path;
      expect((await service.post(path, sent(operation))).status).toBe(403);
    }
  });
});
