import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestService } from '../support/service.js';

describe.each(serviceEngines)('cartridge lots over HTTP on $name', ({ start }) => {
  let service: TestService;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  const now = () => new Date().toISOString();
  const aLot = () => `L${newId().slice(0, 12)}`;

  /** A client with consent, whose session has begun and whose skin is cleansed. */
  async function aSession(): Promise<{ clientId: string; path: string }> {
    const [clientId, sessionId] = [newId(), newId()];
    const path = `sessions/${sessionId}`;
    for (const [where, body] of [
      [`clients/${clientId}/registration`, { identity: { name: 'Zoe' } }],
      [`clients/${clientId}/consents`, { kind: 'treatment', given: now() }],
      [`${path}/start`, { clientId, practitionerId: newId(), at: now() }],
      [`${path}/cleansings`, { at: now() }],
    ] as const) {
      const answer = await service.post(where, body);
      expect([where, answer.status]).toEqual([where, 201]);
    }
    return { clientId, path };
  }
  const treat = (path: string, more: object) =>
    service.post(`${path}/areas`, {
      ...{ at: now(), area: 'cheek', side: 'both', deviceType: 'pen', needleLengthUm: 1000, passes: 4 },
      ...more,
    });
  const recalled = async (lot: string) =>
    (await service.get(`cartridge-lots/${lot}/clients`)).body.clientIds as string[];

  it('of which nobody said how many came are one cartridge: the second client is stopped, and noticed when overridden', async () => {
    const [lot, first, second] = [aLot(), await aSession(), await aSession()];
    expect((await treat(first.path, { cartridgeLot: lot })).status).toBe(201);
    expect((await treat(first.path, { cartridgeLot: lot, area: 'chin' })).status).toBe(201);
    const stopped = await treat(second.path, { cartridgeLot: lot });
    expect([stopped.status, stopped.body.code]).toEqual([409, 'stopped_by_rule']);
    expect(stopped.body.alerts).toMatchObject([{ rule: 'cartridge_reused_or_expired', level: 'stop' }]);
    expect(await recalled(lot)).toEqual([first.clientId]);
    const overrides = [{ rule: 'cartridge_reused_or_expired', reason: 'finding_wrong', explanation: 'a new one' }];
    const gone = await treat(second.path, { cartridgeLot: lot, overrides });
    expect(gone.status).toBe(201);
    const { body } = await service.get(second.path);
    expect(body.alerts).toMatchObject([
      { rule: 'cartridge_reused_or_expired', entryId: gone.body.events[0].eventId, overrideReason: 'finding_wrong' },
    ]);
    expect((await recalled(lot)).sort()).toEqual([first.clientId, second.clientId].sort());
    expect((await treat(second.path, { cartridgeLot: lot, area: 'chin' })).status).toBe(201);
  });

  it('of several cartridges take as many sessions, and a numbered cartridge takes one client', async () => {
    const lot = aLot();
    const received = { lot, expiresOn: '2999-01-31', cartridges: 2 };
    expect((await service.post('cartridge-lots', received)).status).toBe(201);
    const [one, two, three] = [await aSession(), await aSession(), await aSession()];
    expect((await treat(one.path, { cartridgeLot: lot, cartridgeSerial: 'A' })).status).toBe(201);
    expect((await treat(two.path, { cartridgeLot: lot, cartridgeSerial: 'A' })).body.code).toBe('stopped_by_rule');
    expect((await treat(two.path, { cartridgeLot: lot, cartridgeSerial: 'B' })).status).toBe(201);
    expect((await treat(three.path, { cartridgeLot: lot })).body.code).toBe('stopped_by_rule');
  });

  it('are recalled as the sessions stand: a corrected lot is another, and its alert goes with it', async () => {
    const [wrong, right, first, second] = [aLot(), aLot(), await aSession(), await aSession()];
    await treat(first.path, { cartridgeLot: wrong });
    const overrides = [{ rule: 'cartridge_reused_or_expired', reason: 'finding_wrong' }];
    const answer = await treat(second.path, { cartridgeLot: wrong, overrides });
    const changes = [{ field: 'cartridgeLot', old: wrong, new: right }];
    const correction = { entryId: answer.body.events[0].eventId as string, changes, reason: 'typing_error' };
    expect((await service.post(`${second.path}/corrections`, correction)).status).toBe(201);
    expect([await recalled(wrong), await recalled(right)]).toEqual([[first.clientId], [second.clientId]]);
    expect((await service.get(second.path)).body.alerts).toEqual([]);
    const undone = await service.post(`${second.path}/undo`, { entryId: answer.body.events[0].eventId as string });
    expect(undone.status).toBe(201);
    expect(await recalled(right)).toEqual([]);
  });

  it('of one cartridge, for which two sessions reach at the same moment, go to one of them', async () => {
    const lot = aLot();
    const sessions = [await aSession(), await aSession()];
    const answers = await Promise.all(sessions.map(({ path }) => treat(path, { cartridgeLot: lot })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await recalled(lot)).toHaveLength(1);
  });
});
