import { newId } from '#kernel/ids.js';
import { setTimeout as delay } from 'node:timers/promises';
import { serviceEngines, type TestPerson, type TestService } from '../support/service.js';

interface Sent {
  id?: string;
  event?: string;
  data?: { position: number; type: string; clientId: string | null };
}

describe.each(serviceEngines)('a replay over HTTP on $name', ({ start }) => {
  let service: TestService;
  let auditor: TestPerson;
  const [clientId, sessionId] = [newId(), newId()];
  let end: number;

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    await service.post(`clients/${newId()}/registration`, { birthYear: 1980 });
    await service.post(`clients/${clientId}/registration`, { birthYear: 1990 });
    await service.post(`sessions/${sessionId}/booking`, { clientId, plannedFor: '2026-03-02T09:00:00.000Z' });
    const last = await service.post(`sessions/${sessionId}/cancellation`, { reason: 'client_request' });
    end = (last.body as { position: number }).position;
  });

  afterAll(() => service.remove());

  const open = (query: string, headers = {}, person = auditor) =>
    fetch(`${service.url}/api/v1/clinics/${service.clinicId}/replay?${query}`, {
      headers: { ...person.headers, ...headers },
    });
  const sentIn = (text: string): Sent[] =>
    text
      .split('\n\n')
      .filter((block) => block.includes('event: '))
      .map((block) => {
        const fields = block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
        const { id, event, data } = Object.fromEntries(fields) as Record<string, string>;
        return { ...(id && { id }), event, data: JSON.parse(data!) };
      });
  const replayed = async (query = '', headers = {}): Promise<Sent[]> => {
    const answer = await open(query, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    return sentIn(await answer.text());
  };

  it('sends every event in order, each with its position as id, and then the end', async () => {
    const sent = await replayed();
    expect(sent.slice(0, -1).map(({ id }) => Number(id))).toEqual(Array.from({ length: end + 1 }, (_, at) => at));
    expect(sent.at(-2)).toMatchObject({ event: 'recorded', data: { type: 'SessionCancelled', clientId } });
    expect(sent.at(-1)).toEqual({ event: 'end', data: { position: end } });
  });

  it('goes on where it was cut off, or begins and ends where it is asked to', async () => {
    const idsOf = async (query: string, headers = {}) => (await replayed(query, headers)).flatMap(({ id }) => id ?? []);
    expect(await idsOf('from=0', { 'last-event-id': String(end - 2) })).toEqual([String(end - 1), String(end)]);
    expect(await idsOf(`from=${end - 1}`)).toEqual([String(end - 1), String(end)]);
    expect(await idsOf('from=1&to=2')).toEqual(['1', '2']);
    expect(await idsOf('', { 'last-event-id': String(end) })).toEqual([]);
  });

  it('plays one client, at a speed, with idle times cut', async () => {
    const sent = await replayed(`clientId=${clientId}&speed=1&longestPauseMs=1`);
    expect(sent.map(({ data }) => data!.type ?? 'end')).toEqual([
      ...['ClientRegistered', 'SessionBooked', 'SessionCancelled', 'end'],
    ]);
  });

  it('records whose data it showed', async () => {
    await replayed(`clientId=${clientId}`);
    const { body } = await service.get('accesses?limit=1', auditor.headers);
    expect(body.accesses).toMatchObject([{ operation: 'replayEvents', clients: [clientId], staffId: auditor.staffId }]);
  });

  it('ends within five seconds after access ended: by removal, with the role, or with the session', async () => {
    const hire = () => service.hire('auditor', '2099-01-01T00:00:00.000Z');
    const [removed, changed, signedOut] = [await hire(), await hire(), await hire()];
    // Played as it was recorded, the replay pauses here for longer than it takes to notice that access ended.
    await delay(8_000);
    await service.post(`clients/${newId()}/registration`, { birthYear: 1970 });
    const { headers } = service.owner;
    const endings: [TestPerson, () => Promise<{ status: number }>][] = [
      [removed, () => service.post(`staff/${removed.staffId}/removal`, { reason: 'left' }, headers)],
      [changed, () => service.post(`staff/${changed.staffId}/role`, { role: 'practitioner' }, headers)],
      [signedOut, () => signOut(signedOut)],
    ];
    const answers = await Promise.all(endings.map(([person]) => open('speed=1&longestPauseMs=60000', {}, person)));
    await Promise.all(
      endings.map(async ([, endAccess], index) => {
        const text = answers[index]!.text();
        expect((await endAccess()).status).toBeLessThan(300);
        const ended = performance.now();
        const sent = sentIn(await text);
        expect(performance.now() - ended).toBeLessThan(5_000);
        expect(sent.length).toBeGreaterThan(0);
        expect(sent.at(-1)).not.toMatchObject({ event: 'end' });
      }),
    );
  });

  const signOut = ({ headers }: TestPerson) =>
    fetch(`${service.url}/api/v1/sign-out`, { method: 'POST', headers: { ...headers } });

  it.each([
    ['speed=0', {}, 400, 'body_invalid'],
    ['longestPauseMs=60001', {}, 400, 'body_invalid'],
    ['from=x', {}, 400, 'body_invalid'],
    ['', { 'last-event-id': 'x' }, 400, 'last_event_id_invalid'],
  ])('refuses %s %j', async (query, headers, status, code) => {
    const answer = await open(query, headers);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('is for auditors and owners', async () => {
    expect((await open('', {}, service.practitioner)).status).toBe(403);
  });
});
