import { type OutboxItem } from '../outbox/queued-command';
import { EVENT_OF, factsOf, type RecordedEntry, type SessionOperation } from './session-facts';
import { contactOf, lastUndoable, needlingOf, nextStepOf, viewOf } from './session-view';

const SESSION = 'session-1';
const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute)).toISOString();

function command(seq: number, operation: string, body: object, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    ...{ id: `command-${seq}`, clinicId: 'clinic', staffId: 'staff', record: SESSION, operation, seq, tries: 0 },
    ...{ path: `sessions/1/${operation}`, body: body as Record<string, unknown>, enteredAt: at(seq), state: 'waiting' },
    ...more,
  };
}

const COURSE: readonly [SessionOperation, object, path?: string][] = [
  ['startSession', { at: at(0), clientId: 'client' }],
  ['checkPreparation', { at: at(1), items: [{ item: 'sun', status: 'met' }] }],
  ['cleanseSkin', { at: at(2) }],
  ['applyAnesthetic', { at: at(3), applicationId: 'a', product: 'lidocaine_4' }],
  ['removeAnesthetic', { at: at(28) }, 'sessions/1/anesthetics/a/removal'],
  ['treatArea', { at: at(30), endedAt: at(36), area: 'cheek' }],
  ['observeReaction', { at: at(37), type: 'erythema', severity: 1 }],
  ['giveAftercare', { at: at(40), items: ['no_sun_24h'] }],
  ['completeSession', { at: at(42) }],
];
const commands = COURSE.map(([operation, body, path], index) => command(index, operation, body, path ? { path } : {}));
const recorded: RecordedEntry[] = COURSE.map(([operation, body, path], index) => ({
  entryId: `entry-${index}`,
  type: EVENT_OF[operation],
  data: path ? { ...body, applicationId: 'a' } : { ...body },
}));

describe('a session as this device knows it', () => {
  it('is the same at each point of the course, whether recorded or entered here without a connection', () => {
    const bare = ({ facts: _facts, ...view }: ReturnType<typeof viewOf>) => ({
      ...view,
      areas: view.areas.map((area) => ({ ...area, key: '' })),
      reactions: view.reactions.map((reaction) => ({ ...reaction, key: '' })),
    });
    for (let known = 0; known <= COURSE.length; known++) {
      const offline = viewOf(factsOf(recorded.slice(0, known), known, commands.slice(known)));
      expect(bare(offline)).toEqual(bare(viewOf(factsOf(recorded, COURSE.length, []))));
    }
  });

  it('counts a command once while the copy of the record does not reach it, and once when it does', () => {
    const answered = command(0, 'startSession', COURSE[0]![1], {
      state: 'acknowledged',
      acknowledgement: { position: 7, version: 1, entryIds: ['entry-0'] },
    });
    expect(factsOf([], 6, [answered])).toHaveLength(1);
    expect(factsOf(recorded.slice(0, 1), 7, [answered])).toHaveLength(1);
  });

  it('counts an entry once of which the service tells before its answer to the command is here', () => {
    const area = commands[5]!;
    const facts = factsOf(recorded.slice(0, 6), 6, [area]);
    expect(facts).toHaveLength(6);
    expect(facts[5]).toMatchObject({ entryId: 'entry-5', commandId: area.id, state: 'recorded' });
    const later = command(6, 'treatArea', { ...area.body, at: at(38), endedAt: at(40) });
    expect(factsOf(recorded.slice(0, 6), 6, [area, later])).toHaveLength(7);
  });

  it('is without what was taken back, recorded or not', () => {
    const undo = command(20, 'voidSessionEntry', { reason: 'entered_in_error' }, { entryOf: 'command-2' });
    expect(viewOf(factsOf([], 0, [...commands.slice(0, 3), undo])).isCleansed).toBe(false);
    const voided = command(20, 'voidSessionEntry', { entryId: 'entry-2', reason: 'entered_in_error' });
    expect(viewOf(factsOf(recorded.slice(0, 3), 3, [voided])).isCleansed).toBe(false);
  });

  it('leads through the usual steps, one after the other', () => {
    const steps = COURSE.map((_, known) => nextStepOf(viewOf(factsOf([], 0, commands.slice(0, known))), false));
    expect(steps).toEqual([
      ...['start', 'cleanse', 'cleanse', 'anesthetic', 'remove_anesthetic', 'needle', 'close', 'close', 'close'],
    ]);
    const course = viewOf(factsOf([], 0, commands.slice(0, 5)));
    expect(nextStepOf(course, true)).toBe('finish_area');
    expect(nextStepOf(viewOf(factsOf([], 0, commands)), false)).toBe('none');
  });

  it('takes back the last step, and the start never', () => {
    expect(lastUndoable(viewOf(factsOf([], 0, commands.slice(0, 1))))).toBeUndefined();
    expect(lastUndoable(viewOf(factsOf([], 0, commands.slice(0, 6))))?.commandId).toBe('command-5');
  });
});

describe('timers', () => {
  it('follow from the times of the entries', () => {
    const applied = viewOf(factsOf([], 0, commands.slice(0, 4)));
    expect(contactOf(applied)).toEqual({ sinceMs: Date.parse(at(3)), untilMs: undefined });
    const all = viewOf(factsOf([], 0, commands));
    expect(contactOf(all)).toEqual({ sinceMs: Date.parse(at(3)), untilMs: Date.parse(at(28)) });
    expect(needlingOf(all, undefined)).toEqual({ sinceMs: Date.parse(at(30)), untilMs: Date.parse(at(36)) });
    expect(needlingOf(applied, at(29))).toEqual({ sinceMs: Date.parse(at(29)), untilMs: undefined });
    expect(needlingOf(applied, undefined)).toBeUndefined();
  });
});
