import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestPerson, type TestService } from '../support/service.js';

const late = { reason: 'imported' };
const at = '2026-03-02T09:00:00.000Z';

interface Event {
  position: number;
  type: string;
  correctedBy: number[];
}

describe.each(serviceEngines)('the history over HTTP on $name', ({ start }) => {
  let service: TestService;
  let auditor: TestPerson;
  const clientId = newId();
  const seriesId = newId();
  const sessionId = newId();
  /** Positions by name of what was recorded. */
  const place: Record<string, number> = {};
  let beforeCorrection: string;

  const record = async (name: string, path: string, body: object): Promise<string> => {
    const answer = await service.post(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    place[name] = (answer.body as { position: number }).position;
    return (answer.body as { events: { eventId: string }[] }).events[0]!.eventId;
  };
  const read = async (path: string, { headers } = auditor) => {
    const answer = await service.get(path, {
      ...headers,
      'pinpoint-at-least': String(Math.max(...Object.values(place))),
    });
    return { status: answer.status, body: answer.body };
  };
  const typesOf = async (query: string): Promise<string[]> => {
    const { body } = await read(`events?${query}`);
    return (body as { events: Event[] }).events.map(({ type }) => type);
  };

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    await record('registered', `clients/${clientId}/registration`, { birthYear: 1990, identity: { name: 'Zoe Berg' } });
    await record('other', `clients/${newId()}/registration`, { birthYear: 1980 });
    await record('planned', `series/${seriesId}/plan`, { clientId, targetSessions: 4, plannedOn: '2026-03-01' });
    await record('started', `sessions/${sessionId}/start`, { clientId, at, practitionerId: newId(), seriesId, late });
    const area = { area: 'cheek', needleLengthUm: 1500, notes: { text: 'calm' }, late };
    const entryId = await record('area', `sessions/${sessionId}/areas`, area);
    const reaction = { at: '2026-03-02T09:20:00.000Z', type: 'erythema', severity: 1, late };
    const reactionId = await record('reaction', `sessions/${sessionId}/reactions`, reaction);
    beforeCorrection = (await timeOf(place.reaction!)).recordedAt;
    const changes = [{ field: 'needleLengthUm', old: 1500, new: 1200 }];
    const correction = { entryId, changes, reason: 'typing_error', notes: { text: 'calm, dry' } };
    await record('corrected', `sessions/${sessionId}/corrections`, correction);
    await record('voided', `sessions/${sessionId}/voids`, { entryId: reactionId, reason: 'duplicate' });
    await record('details', `clients/${clientId}/details`, { identity: { name: 'Zoe Mai' } });
  });

  afterAll(() => service.remove());

  const timeOf = async (position: number) => {
    const { body } = await read(`events?after=${position - 1}&limit=1`);
    return (body as { events: { recordedAt: string }[] }).events[0]!;
  };

  it('lists all events of the clinic in order, page by page, each once', async () => {
    const seen: number[] = [];
    for (let next: number | null = -1; next !== null;) {
      const after = next === -1 ? '' : `&after=${next}`;
      const { body } = (await read(`events?limit=3${after}`)) as { body: { events: Event[]; next: number | null } };
      seen.push(...body.events.map(({ position }) => position));
      next = body.next;
    }
    expect(seen).toEqual(Array.from({ length: place.details! + 1 }, (_, position) => position));
    const { body } = await read('events?order=newest_first&limit=2');
    expect(body).toMatchObject({
      events: [{ position: place.details }, { position: place.voided }],
      size: seen.length,
    });
    expect(await read(`events?order=newest_first&limit=2&after=${body.next}`)).toMatchObject({
      body: { events: [{ position: place.corrected }, { position: place.reaction }] },
    });
  });

  it('gives who, in which role, when, why, and what corrects what', async () => {
    const { body } = await read(`events?sessionId=${sessionId}`);
    expect(body.events).toMatchObject([
      { type: 'SessionStarted', recordKind: 'session', recordId: sessionId, clientId, happened: at },
      {
        ...{ type: 'AreaTreated', title: 'Area treated', happened: null, lateReason: 'imported', clientId },
        ...{ actor: service.practitioner.staffId, role: 'practitioner', correctedBy: [place.corrected] },
        data: { area: 'cheek', needleLengthUm: 1500 },
      },
      { type: 'ImmediateReactionObserved', correctedBy: [place.voided] },
      { type: 'EntryCorrected', reason: 'typing_error', corrects: place.area, clientId },
      { type: 'EntryVoided', reason: 'duplicate', corrects: place.reaction, clientId },
    ]);
  });

  it('finds events by client, series, staff, actor, type and by both times', async () => {
    expect(await typesOf(`clientId=${clientId}`)).toEqual([
      ...['ClientRegistered', 'SeriesPlanned', 'SessionStarted', 'AreaTreated', 'ImmediateReactionObserved'],
      ...['EntryCorrected', 'EntryVoided', 'ClientDetailsChanged'],
    ]);
    expect(await typesOf(`seriesId=${seriesId}`)).toEqual(['SeriesPlanned']);
    expect(await typesOf(`staffId=${service.colleague.staffId}`)).toEqual(['StaffAdded']);
    expect(await typesOf(`actor=${service.practitioner.staffId}&types=EntryVoided,ClientDetailsChanged`)).toEqual([
      ...['EntryVoided', 'ClientDetailsChanged'],
    ]);
    expect(await typesOf('happenedFrom=2026-03-02')).toEqual(['SessionStarted', 'ImmediateReactionObserved']);
    expect(await typesOf('happenedTo=2026-03-01')).toEqual(['SeriesPlanned']);
    expect(await typesOf(`happenedFrom=2026-03-01T23:30:00Z&happenedTo=${at.replace('00.000', '01')}`)).toEqual([
      ...['SeriesPlanned', 'SessionStarted'],
    ]);
    const { recordedAt } = await timeOf(place.corrected!);
    expect((await typesOf(`recordedFrom=${recordedAt}`)).slice(-3)).toEqual([
      ...['EntryCorrected', 'EntryVoided', 'ClientDetailsChanged'],
    ]);
    expect(await typesOf(`recordedTo=${recordedAt}&types=EntryCorrected`)).toEqual([]);
  });

  it('gives the state as of a position and as of an instant', async () => {
    const before = await read(`history/sessions/${sessionId}?asOf=${place.reaction}`);
    expect(before.body).toMatchObject({
      position: place.reaction,
      erased: false,
      entries: [
        { type: 'SessionStarted' },
        { title: 'Area treated', data: { needleLengthUm: 1500 }, words: { 'notes.text': 'calm' }, correctedBy: [] },
        { type: 'ImmediateReactionObserved', happened: '2026-03-02T09:20:00.000Z' },
      ],
    });
    expect((await read(`history/sessions/${sessionId}?asOf=${beforeCorrection}`)).body).toEqual(before.body);
    const { body } = await read(`history/sessions/${sessionId}`);
    expect(body.entries).toMatchObject([
      { type: 'SessionStarted' },
      { data: { needleLengthUm: 1200 }, words: { 'notes.text': 'calm, dry' }, correctedBy: [place.corrected] },
    ]);
    const early = await read(`history/clients/${clientId}?asOf=${place.registered! - 1}`);
    expect(early.body).toEqual({ position: place.registered! - 1, entries: [], erased: false });
  });

  it('gives a client with every series and session, and a series alone', async () => {
    const { body } = await read(`history/clients/${clientId}?asOf=${place.area}`);
    expect(body.entries.map(({ recordKind }: { recordKind: string }) => recordKind)).toEqual([
      ...['client', 'series', 'session', 'session'],
    ]);
    const series = await read(`history/series/${seriesId}?asOf=${place.area}`);
    expect(series.body.entries).toMatchObject([{ type: 'SeriesPlanned', data: { targetSessions: 4 } }]);
  });

  it('says in words what changed between two pins, in whichever order they were set', async () => {
    const pins = [place.reaction, place.details];
    const { body } = await read(`history/clients/${clientId}/difference?from=${pins[0]}&to=${pins[1]}`);
    expect(body.differences.map(({ inWords }: { inWords: string }) => inWords)).toEqual([
      `Area treated, entered at position ${place.area}, was corrected (typing error): needle length: 1,200 µm instead of ` +
        '1,500 µm; text: calm, dry instead of calm.',
      `Immediate reaction observed, entered at position ${place.reaction}, no longer stands (duplicate). It said: ` +
        'at: 2026-03-02T09:20:00.000Z; late reason: imported; severity: 1; type: erythema.',
      'Client details changed was entered: name: Zoe Mai.',
    ]);
    expect(body.differences[0]).toMatchObject({
      kind: 'corrected',
      causes: [{ position: place.corrected, type: 'EntryCorrected', reason: 'typing_error', role: 'practitioner' }],
    });
    const turned = await read(`history/clients/${clientId}/difference?from=${pins[1]}&to=${pins[0]}`);
    expect(turned.body).toEqual(body);
    const session = await read(`history/sessions/${sessionId}/difference?from=${place.corrected}`);
    expect(session.body.differences).toMatchObject([{ kind: 'voided', causes: [{ position: place.voided }] }]);
    const series = await read(`history/series/${seriesId}/difference`);
    expect(series.body.differences).toMatchObject([{ kind: 'entered' }]);
  });

  it('explains why a report as of then differs from one as of now, by the events that made it', async () => {
    const { body } = await read(`history/knowledge-changes?from=${place.reaction}`);
    expect(body).toMatchObject({
      ...{ from: place.reaction, to: place.details, fromAt: beforeCorrection, next: null, recordedBetween: 3 },
      counts: { late: 0, corrected: 1, voided: 1, erased: 0 },
      changes: [
        {
          ...{ kind: 'corrected', position: place.corrected, corrects: place.area, clientId },
          inWords: `The entry at position ${place.area} was corrected (typing error): needle length: 1,200 µm instead of 1,500 µm.`,
        },
        {
          ...{ kind: 'voided', position: place.voided },
          inWords: `The entry at position ${place.reaction} no longer stands (duplicate).`,
        },
      ],
    });
    const late = await read(`history/knowledge-changes?from=${place.other}&to=${place.corrected}&limit=2`);
    expect(late.body).toMatchObject({
      counts: { late: 3, corrected: 0, voided: 0 },
      changes: [
        { kind: 'late', type: 'SeriesPlanned' },
        { kind: 'late', type: 'SessionStarted' },
      ],
      next: place.started,
    });
    const rest = await read(
      `history/knowledge-changes?from=${place.other}&to=${place.corrected}&after=${place.started}`,
    );
    expect(rest.body).toMatchObject({ changes: [{ type: 'ImmediateReactionObserved' }], next: null });
    const asOf = await read(`history/knowledge-changes?from=${beforeCorrection}`);
    expect(asOf.body).toEqual(body);
  });

  it('publishes the schema of every event type, to anyone', async () => {
    const answer = await fetch(`${service.url}/api/v1/event-schemas`);
    const { types } = (await answer.json()) as { types: { type: string; schema: string }[] };
    const { body } = await read('events?limit=500');
    const known = types.map(({ type }) => type);
    expect((body.events as Event[]).filter(({ type }) => !known.includes(type))).toEqual([]);
    const { schema } = types.find(({ type }) => type === 'AreaTreated')!;
    const published = await fetch(`${service.url}${schema}`);
    expect(await published.json()).toHaveProperty('properties.data');
    const unknown = await fetch(`${service.url}/api/v1/event-schemas/AreaTreated/999`);
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'event_type_unknown' }),
    ]);
  });

  it.each([
    ['history/knowledge-changes', 400, 'body_invalid'],
    ['history/knowledge-changes?from=1000000', 400, 'position_beyond_log'],
    ['events?limit=0', 400, 'limit_invalid'],
    ['events?limit=501', 400, 'limit_invalid'],
    ['events?clientId=x', 400, 'body_invalid'],
    ['events?recordedFrom=yesterday', 400, 'body_invalid'],
    ['events?types=a;b', 400, 'body_invalid'],
    [`history/sessions/${newId()}`, 404, 'session_unknown'],
    [`history/clients/${clientId}?asOf=1000000`, 400, 'position_beyond_log'],
    [`history/clients/${clientId}?asOf=2026-13-01T00:00:00Z`, 400, 'body_invalid'],
  ])('refuses %s', async (path, status, code) => {
    expect(await read(path)).toMatchObject({ status, body: { code } });
  });

  it('is for auditors and owners', async () => {
    expect(await read('events', service.owner)).toMatchObject({ status: 200 });
    expect(await read('events', service.practitioner)).toMatchObject({ status: 403 });
  });
});
