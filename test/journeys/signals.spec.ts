import { newId } from '#kernel/ids.js';
import { raisedSignals, threePractitioners, WATCHFUL } from '../support/funnel-history.js';
import { serviceEngines, type TestService } from '../support/service.js';

interface Signal {
  signalId: string;
  indicator: string;
  unit: string;
  words: string;
  position: number;
  acknowledgement: { staffId: string; comment: string } | null;
}

interface Signals {
  items: Signal[];
  next: string | null;
  open: number;
  version: number;
}

describe.each(serviceEngines)('signals over HTTP on $name', ({ start }) => {
  let service: TestService;
  const practitioners = threePractitioners();

  beforeAll(async () => {
    service = await start(WATCHFUL);
  });
  afterAll(() => service.remove());

  const list = async (query = ''): Promise<Signals> => {
    const { status, body } = await service.get(`signals${query}`, service.owner.headers);
    expect(status).toBe(200);
    return body as Signals;
  };
  const answer = (signalId: string, body: object, headers = {}) =>
    service.post(`signals/${signalId}/acknowledgement`, body, { ...service.owner.headers, ...headers });

  it('are recorded by the service itself, some time after the entries', async () => {
    await raisedSignals(service, practitioners);
    const { items, open } = await list();
    expect(open).toBe(3);
    expect(items.map(({ indicator }) => indicator).sort()).toEqual(['adverse', 'any', 'group_acneiform']);
    expect(items[0]).toMatchObject({
      unit: practitioners[2]!.practitionerId,
      words: 'Funnel: more side effects than chance explains, 14 in 20 followed sessions of one practitioner.',
      acknowledgement: null,
    });
  });

  it('come page by page, newest first', async () => {
    const { items } = await list();
    const first = await list('?limit=2');
    expect(first.items).toEqual(items.slice(0, 2));
    const rest = await list(`?limit=2&after=${first.next}`);
    expect([rest.items, rest.next]).toEqual([items.slice(2), null]);
    const wrong = await service.get('signals?state=forgotten', service.owner.headers);
    expect(wrong.body).toMatchObject({ code: 'value_not_in_list' });
  });

  it('are acknowledged by the owner, once, with a comment that lies sealed', async () => {
    const { items, version } = await list();
    const { signalId } = items[0]!;
    const notes = { text: 'More acne-prone clients than the others.' };
    expect((await answer(signalId, {})).body).toMatchObject({ code: 'body_invalid' });
    const stale = await answer(signalId, { notes }, { 'if-match': `"${version - 1}"` });
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
    const ofPractitioner = await service.post(`signals/${signalId}/acknowledgement`, { notes });
    expect([ofPractitioner.status, ofPractitioner.body.code]).toEqual([403, 'role_not_allowed']);
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': newId() };
    const taken = await answer(signalId, { notes }, headers);
    expect([taken.status, taken.body.repeated]).toEqual([201, false]);
    expect((await answer(signalId, { notes }, headers)).body).toMatchObject({ repeated: true });
    expect((await answer(signalId, { notes })).body).toMatchObject({ code: 'signal_acknowledged' });
    expect((await answer(newId(), { notes })).body).toMatchObject({ code: 'signal_unknown' });
    const acknowledged = await list('?state=acknowledged');
    expect(acknowledged.items).toMatchObject([
      { signalId, acknowledgement: { staffId: service.owner.staffId, comment: notes.text } },
    ]);
    expect((await list('?state=open')).items).toHaveLength(2);
    const events = await service.stores.log.readStream(service.clinicId, 'clinic');
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('acne-prone');
  });

  it('stand in the history, and are never voided', async () => {
    const { items } = await list();
    const history = await service.get('events?types=SignalRaised', {
      ...service.owner.headers,
      'pinpoint-at-least': String(items[0]!.position),
    });
    expect(history.body.events).toHaveLength(3);
    expect(history.body.events[0]).toMatchObject({ title: 'Signal raised', recordKind: 'clinic', actor: 'system' });
    const [raised] = history.body.events as { eventId: string }[];
    const voided = await service.post(
      'registers/voids',
      { entryId: raised!.eventId, reason: 'entered_in_error' },
      service.owner.headers,
    );
    expect([voided.status, voided.body.code]).toEqual([409, 'signal_not_voidable']);
  });
});
