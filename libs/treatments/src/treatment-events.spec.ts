import { Ajv2020 } from 'ajv/dist/2020.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type TreatmentEvent } from './domain/treatment-event.js';
import { aCheek, CLIENT_ID, entryId, started } from './domain/world.fixture.js';
import { clientStream, enteredFacts, idOf, newEvent, sessionStream, treatmentEventTypes } from './treatment-events.js';

const kid = '4a2b8c9d-1e3f-4a5b-8c6d-7e8f9a0b1c06';
const stream = sessionStream(CLIENT_ID);
const corrected: TreatmentEvent = {
  type: 'EntryCorrected',
  data: { entryId: entryId(2), changes: [{ field: 'passes', old: 4, new: 5 }], reason: 'typing_error' },
};

function recordedAt(position: number, data: RecordedEvent['data']): RecordedEvent {
  return {
    log: CLIENT_ID,
    origin: `clinic.example/log/${CLIENT_ID}`,
    position,
    leafHash: Buffer.alloc(32),
    eventId: entryId(position),
    type: 'AreaTreated',
    typeVersion: 1,
    stream,
    streamVersion: position,
    actor: CLIENT_ID,
    role: 'practitioner',
    recordedAt: '2026-03-02T09:30:00.000Z',
    cause: CLIENT_ID,
    data,
    sealed: {},
    commitments: {},
    destroyed: [],
  };
}

describe('treatment events', () => {
  it('have a schema per type that the catalogue of the log takes in strict mode', () => {
    const catalogue = new EventCatalogue(treatmentEventTypes);
    expect(treatmentEventTypes).toHaveLength(52);
    expect(treatmentEventTypes.map(({ type }) => catalogue.newestVersion(type))).toEqual(
      treatmentEventTypes.map(() => 1),
    );
    const ajv = new Ajv2020({ strict: true });
    for (const { schema } of treatmentEventTypes) expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('keep everything out that the types do not have', () => {
    const catalogue = new EventCatalogue(treatmentEventTypes);
    const check = (data: object, sealed?: object) => () =>
      catalogue.check({ type: 'AreaTreated', stream, data: data as never, sealed: sealed }, 1);
    expect(check(aCheek())).not.toThrow();
    expect(check(aCheek(), { notes: { deviceSerial: 'A 1' } })).not.toThrow();
    expect(check({ ...aCheek(), diary: 'x' })).toThrow('event_invalid');
    expect(check({ ...aCheek(), needleLengthUm: 1525 })).toThrow('event_invalid');
    expect(check({ ...aCheek(), area: 'left cheek of Anna' })).toThrow('event_invalid');
    expect(check(aCheek(), { notes: { diary: 'x' } })).toThrow('event_invalid');
    expect(check(aCheek(), { diary: {} })).toThrow('event_invalid');
    expect(() => catalogue.check({ type: 'AreaTreated', stream }, 1)).toThrow('event_invalid');
  });

  it('leave no way for free text in the values of a correction', () => {
    const catalogue = new EventCatalogue(treatmentEventTypes);
    const check = (value: unknown) => () => {
      const changes = [{ field: 'area', old: 'chin', new: value }];
      const data = { ...corrected.data, changes } as never;
      catalogue.check({ type: 'EntryCorrected', stream, data }, 1);
    };
    const items = [{ item: 'sun', status: 'met' }];
    for (const coded of ['cheek', 3, false, null, ['cheek', 'chin'], items]) expect(check(coded)).not.toThrow();
    for (const free of ['Anna Meier', '', ['Anna Meier'], [{ item: 'Anna Meier' }], { item: 'sun' }]) {
      expect(check(free)).toThrow('event_invalid');
    }
  });

  it('become new events of a stream, under the key of the client', () => {
    expect(newEvent({ ...started, sealed: { notes: { text: 'calm' } } } as TreatmentEvent, { stream, kid })).toEqual({
      type: 'SessionStarted',
      stream,
      kid,
      data: started.data,
      sealed: { notes: { text: 'calm' } },
    });
  });

  it('name the position of the entry that a correction is about, and its reason', () => {
    const history = [recordedAt(1, {}), recordedAt(2, {})];
    expect(newEvent(corrected, { stream, kid, history })).toMatchObject({ corrects: 2, reason: 'typing_error' });
    expect(() => newEvent(corrected, { stream, kid })).toThrow('not in the history');
  });

  it('are read back as facts; an entry whose clinical part was destroyed is gone', () => {
    const read = enteredFacts([recordedAt(1, { area: 'chin' }), recordedAt(2, null)]);
    expect(read.map(({ eventId }) => eventId)).toEqual([entryId(1)]);
  });

  it('stand on streams named by kind and id', () => {
    expect(clientStream(CLIENT_ID)).toBe(`client-${CLIENT_ID}`);
    expect(idOf(stream)).toBe(CLIENT_ID);
  });
});
