import { aRequest, anEventLog, engines, measuredEvent, TestClock, type TestEngine } from './engines.js';
import { newId } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { type EventLog } from '#event-log/event-log.js';
import { MAX_EVENTS_PER_COMMAND } from '#event-log/prepare-command.js';
import { type RecordedEvent } from '#event-log/recorded-event.js';
import { type LogStorage } from '#event-log/log-storage.js';
import { verifyLog } from '#event-log/verify-log.js';
import { checkConsistency } from '#ledger/consistency-proof.js';
import { leafHash, rootOfEdge, appendLeaf } from '#ledger/merkle-tree.js';
import { type Hash } from '#ledger/sha256.js';

/** An owner's SQL that makes the writing of an epoch fail, and that ends it. */
const EPOCHS_REFUSED = {
  SQLite: [
    `CREATE TRIGGER no_epoch_now BEFORE INSERT ON epoch BEGIN SELECT RAISE(ABORT, 'no_epoch_now'); END`,
    'DROP TRIGGER no_epoch_now',
  ],
  PostgreSQL: [
    'ALTER TABLE log.epoch ADD CONSTRAINT no_epoch_now CHECK (false) NOT VALID',
    'ALTER TABLE log.epoch DROP CONSTRAINT no_epoch_now',
  ],
} as const;

/** What an owner of the tables would do first, to change the state of a log. */
const DISARM = {
  SQLite: 'DROP TRIGGER epoch_refuses_update',
  PostgreSQL: 'ALTER TABLE log.epoch DISABLE TRIGGER USER',
} as const;

describe.each(engines)('the event log on $name', ({ name: engineName, create }) => {
  let engine: TestEngine;
  let storage: LogStorage;
  let log: EventLog;
  let clock: TestClock;
  let clinic: string;

  beforeEach(async () => {
    engine = await create();
    storage = await engine.openStorage();
    clock = new TestClock();
    log = anEventLog(storage, { clock });
    clinic = newId();
    await log.open(clinic);
  });

  afterEach(async () => {
    await log.close();
    await engine.destroy();
  });

  const refusal = async (promise: Promise<unknown>): Promise<string> => {
    const error: unknown = await promise.then(
      () => new Error('nothing was refused'),
      (reason: unknown) => reason,
    );
    return isProblem(error) ? error.code : String(error);
  };
  const everything = (): Promise<RecordedEvent[]> => log.readLog(clinic, 0, 1_000_000);

  it('begins a log with LogOpened by the system', async () => {
    const [first, ...more] = await everything();
    expect(first).toMatchObject({ position: 0, type: 'LogOpened', stream: 'log', streamVersion: 1, role: 'system' });
    expect(more).toEqual([]);
    expect(await log.open(clinic)).toMatchObject({ size: 1, epoch: 1, origin: `clinic.example/log/${clinic}` });
  });

  it('opens a log once, however many come first at the same time', async () => {
    const other = anEventLog(await engine.openStorage(), { clock });
    const fresh = newId();
    const requests = Array.from({ length: 6 }, (_, i) => aRequest(fresh, [measuredEvent(`session-${i}`)]));
    await Promise.all(requests.map((request, i) => (i % 2 === 0 ? log : other).append(request)));
    const events = await log.readLog(fresh, 0, 100);
    expect(events.map(({ type }) => type)).toEqual(['LogOpened', ...Array.from({ length: 6 }, () => 'Measured')]);
    expect(await verifyLog(storage, fresh)).toMatchObject({ events: 7, fault: null });
    await other.close();
  });

  it('opens a log again whose opening failed, and keeps it apart from the log opened in between', async () => {
    const [failing, between] = [newId(), newId()];
    // The log's row goes in, then its epoch does not.
    const [refuse, takeAgain] = EPOCHS_REFUSED[engineName];
    await engine.asOwner(refuse);
    expect(await refusal(log.open(failing))).toBe('log_write_failed');
    await engine.asOwner(takeAgain);
    for (const name of [between, failing]) await log.append(aRequest(name, [measuredEvent('session-a')]));
    for (const name of [between, failing]) {
      expect(await log.readStream(name, 'session-a')).toHaveLength(1);
      expect(await verifyLog(storage, name)).toMatchObject({ events: 2, fault: null });
    }
  });

  it('gives back what was appended, with dense positions and versions', async () => {
    const session = `session-${newId()}`;
    const request = aRequest(clinic, [measuredEvent(session, 1500), measuredEvent(session, 2000)]);
    const receipt = await log.append(request);
    expect(receipt).toMatchObject({ position: 2, repeated: false, commandId: request.commandId });
    expect(receipt.events.map(({ position, streamVersion }) => [position, streamVersion])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const events = await log.readStream(clinic, session);
    expect(events.map(({ data }) => data)).toEqual([{ valueUm: 1500 }, { valueUm: 2000 }]);
    expect(events[1]).toMatchObject({ actor: request.actor, role: 'practitioner', cause: request.commandId });
    expect(events[1]!.recordedAt).toBe('2026-03-01T09:00:00.000Z');
    expect(await log.readStream(clinic, session, 2)).toEqual([events[1]]);
    expect(await log.readLog(clinic, 1, 1)).toEqual([events[0]]);
  });

  it('hashes each leaf into the tree whose root and size it stores in the same commit', async () => {
    for (let i = 0; i < 9; i++) await log.append(aRequest(clinic, [measuredEvent('session', i)]));
    let edge: readonly Hash[] = [];
    const stored = await storage.readEvents(clinic, { from: 0, to: 100 }, 100);
    for (const [size, { leaf }] of stored.entries()) edge = appendLeaf(edge, size, leafHash(leaf)).edge;
    const head = await log.head(clinic);
    expect(head.size).toBe(10);
    expect(head.root).toEqual(rootOfEdge(edge));
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 10, fault: null });
  });

  it('refuses a command decided on an older version, and says which is current', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a')], { expected: { 'session-a': 0 } }));
    const late = log.append(aRequest(clinic, [measuredEvent('session-a')], { expected: { 'session-a': 0 } }));
    await expect(late).rejects.toMatchObject({
      code: 'version_conflict',
      facts: { stream: 'session-a', expected: 0, actual: 1 },
    });
    expect(await log.readStream(clinic, 'session-a')).toHaveLength(1);
  });

  it('answers a repeated command as the first time, and appends nothing', async () => {
    const request = aRequest(clinic, [measuredEvent('session-a'), measuredEvent('session-b')]);
    const first = await log.append(request);
    clock.pass(5_000);
    expect(await log.append(request)).toEqual({ ...first, repeated: true });
    expect(await log.findCommand(clinic, request.commandId, request.body)).toEqual({ ...first, repeated: true });
    expect(await everything()).toHaveLength(3);
  });

  it('refuses a command id that comes again with another body', async () => {
    const request = aRequest(clinic, [measuredEvent('session-a')]);
    await log.append(request);
    expect(await refusal(log.append({ ...request, body: { other: true } }))).toBe('command_id_reused');
    expect(await refusal(log.findCommand(clinic, request.commandId, { other: true }))).toBe('command_id_reused');
    expect(await log.findCommand(clinic, newId(), {})).toBeNull();
    expect(await everything()).toHaveLength(2);
  });

  it('lets one conflict in a shared commit fail alone', async () => {
    const id = newId();
    const outcomes = await Promise.allSettled([
      log.append(aRequest(clinic, [measuredEvent('session-a', 1)], { expected: { 'session-a': 0 } })),
      log.append(aRequest(clinic, [measuredEvent('session-a', 2)], { expected: { 'session-a': 0 } })),
      log.append(aRequest(clinic, [measuredEvent('session-a', 3)], { expected: { 'session-a': 1 } })),
      log.append(aRequest(clinic, [measuredEvent('session-b', 4)], { commandId: id })),
      log.append(aRequest(clinic, [measuredEvent('session-b', 4)], { commandId: id })),
      log.append(aRequest(clinic, [measuredEvent('session-b', 5)], { commandId: id, body: { other: 1 } })),
    ]);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true, false]);
    const values = (await everything()).map(({ data }) => data?.valueUm);
    expect(values).toEqual([undefined, 1, 3, 4]);
  });

  it('shares commits among callers that come at the same time', async () => {
    const groups: number[] = [];
    log.appended.subscribe(({ commands }) => groups.push(commands));
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => log.append(aRequest(clinic, [measuredEvent(`session-${i}`)]))),
    );
    expect(groups.reduce((sum, commands) => sum + commands, 0)).toBe(200);
    expect(Math.max(...groups)).toBeGreaterThan(50);
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 201, fault: null });
  });

  it('keeps two logs apart', async () => {
    const other = newId();
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    await log.append(aRequest(other, [measuredEvent('session-a')], { expected: { 'session-a': 0 } }));
    expect(await log.readStream(other, 'session-a')).toHaveLength(1);
    expect((await log.head(other)).size).toBe(2);
    expect((await log.logs()).sort()).toEqual([clinic, other].sort());
    expect(await refusal(log.head(newId()))).toBe('log_not_found');
    expect(await log.readLog(newId(), 0, 10)).toEqual([]);
  });

  it('takes writers of two processes in turn', async () => {
    const otherStorage = await engine.openStorage();
    const other = anEventLog(otherStorage, { clock });
    for (let round = 0; round < 5; round++) {
      await Promise.all(
        [log, other, other, log].map((writer, i) => writer.append(aRequest(clinic, [measuredEvent(`session-${i}`)]))),
      );
    }
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 21, fault: null });
    await other.close();
  });

  it('follows what is there and then what comes, also from another process', async () => {
    const otherStorage = await engine.openStorage();
    const other = anEventLog(otherStorage, { clock });
    await log.append(aRequest(clinic, [measuredEvent('session-a', 1)]));
    const stop = new AbortController();
    const seen: unknown[] = [];
    const following = (async () => {
      for await (const events of log.follow(clinic, 1, stop.signal)) {
        seen.push(...events.map(({ data }) => data?.valueUm));
        if (seen.length === 4) stop.abort();
      }
    })();
    await log.append(aRequest(clinic, [measuredEvent('session-a', 2), measuredEvent('session-a', 3)]));
    await other.append(aRequest(clinic, [measuredEvent('session-b', 4)]));
    await following;
    expect(seen).toEqual([1, 2, 3, 4]);
    await other.close();
  });

  it('raises old versions of an event when it reads them, and leaves the stored bytes', async () => {
    const event = { type: 'Measured', typeVersion: 1, stream: 'session-a', data: { valueMm: 2 } };
    await log.append(aRequest(clinic, [event]));
    const [read] = await log.readStream(clinic, 'session-a');
    expect(read).toMatchObject({ typeVersion: 2, data: { valueUm: 2000 } });
    const [stored] = await storage.readEvents(clinic, { from: 1, to: 2 }, 1);
    expect(stored!.clinical).toBe('{"valueMm":2}');
    expect(JSON.parse(stored!.leaf)).toMatchObject({ typeVersion: 1 });
  });

  it('checks events against their published schema', async () => {
    const append = (data: object) =>
      log.append(aRequest(clinic, [{ type: 'Measured', stream: 'session-a', data: data as Record<string, never> }]));
    expect(await refusal(append({ valueUm: 1.5 }))).toBe('event_invalid');
    expect(await refusal(append({ valueUm: 1, extra: true }))).toBe('event_invalid');
    expect(await refusal(append({}))).toBe('event_invalid');
    expect(await refusal(log.append(aRequest(clinic, [{ type: 'Unheard', stream: 'x' }])))).toBe('event_type_unknown');
    await expect(append({ valueUm: 'deep' })).rejects.toMatchObject({ facts: { pointer: '/data/valueUm' } });
    expect(await everything()).toHaveLength(1);
  });

  it.each([
    ['NaN', NaN, 'payload_not_finite'],
    ['1e400', JSON.parse('1e400'), 'payload_not_finite'],
    ['2^53+1', 2 ** 53 + 1, 'payload_integer_inexact'],
    ['−0', -0, 'payload_negative_zero'],
    ['a lone high surrogate', 'a\ud800', 'payload_lone_surrogate'],
    ['a lone low surrogate', '\udc00z', 'payload_lone_surrogate'],
    ['U+0000', 'a\u0000b', 'payload_nul'],
    ['decomposed text', 'e\u0301', 'payload_not_nfc'],
    ['undefined', undefined, 'payload_not_json'],
    ['a date', new Date(0), 'payload_not_json'],
    ['a bigint', 1n, 'payload_not_json'],
    ['an oversized part', 'x'.repeat(65_536), 'part_too_large'],
    ['deep nesting', JSON.parse('['.repeat(100) + ']'.repeat(100)), 'payload_too_deep'],
  ])('refuses %s, and writes nothing', async (_, value: unknown, code) => {
    const data = { valueUm: 1, tags: [value] } as unknown as Record<string, never>;
    const good = aRequest(clinic, [measuredEvent('session-a')]);
    const bad = aRequest(clinic, [measuredEvent('session-b'), { type: 'Measured', stream: 'session-b', data }]);
    const [, refused] = await Promise.all([log.append(good), refusal(log.append(bad))]);
    expect(refused).toBe(code);
    expect(await refusal(log.append({ ...good, commandId: newId(), body: { value } as never }))).toBe(
      code === 'part_too_large' ? 'Error: nothing was refused' : code,
    );
    expect(await log.readStream(clinic, 'session-b')).toEqual([]);
    expect(await verifyLog(storage, clinic)).toMatchObject({ fault: null });
  });

  it('refuses ids, streams, reasons and sizes that the format does not know', async () => {
    const event = measuredEvent('session-a');
    const answers = await Promise.all(
      [
        aRequest(clinic, [event], { commandId: 'x' }),
        aRequest(clinic, [event], { actor: 'dr-smith' }),
        aRequest(clinic, [event], { role: 'Dr. Smith' }),
        aRequest(clinic, []),
        aRequest(clinic, [measuredEvent('Session A')]),
        aRequest(clinic, [measuredEvent('session-a', 1, { corrects: 0 })]),
        aRequest(clinic, [measuredEvent('session-a', 1, { corrects: 0, reason: 'typing_error' })]),
        aRequest(clinic, [measuredEvent('session-a', 1, { corrects: 99, reason: 'typing_error' })]),
        aRequest(clinic, [measuredEvent('session-a', 1, { reason: 'it was wrong' })]),
        aRequest(clinic, [measuredEvent('session-a', 1, { sealed: { notes: { text: 'hm' } } })]),
        aRequest(clinic, [
          { type: 'SubjectErased', stream: 'x', erases: Array.from({ length: 500 }, newId), data: { depth: 'person' } },
        ]),
        aRequest(
          clinic,
          Array.from({ length: MAX_EVENTS_PER_COMMAND + 1 }, () => event),
        ),
        aRequest('../etc/passwd', [event]),
      ].map((request) => refusal(log.append(request))),
    );
    expect(answers).toEqual([
      'command_id_invalid',
      'actor_invalid',
      'role_invalid',
      'command_empty',
      'stream_invalid',
      'correction_without_reason',
      'correction_target_invalid',
      'correction_target_invalid',
      'reason_invalid',
      'data_key_missing',
      'leaf_too_large',
      'command_too_large',
      'log_name_invalid',
    ]);
    expect(await everything()).toHaveLength(1);
  });

  it('records what a correction corrects', async () => {
    const { position } = await log.append(aRequest(clinic, [measuredEvent('session-a', 1500)]));
    const correction = measuredEvent('session-a', 1000, { corrects: position, reason: 'typing_error' });
    await log.append(aRequest(clinic, [correction]));
    const [, read] = await log.readStream(clinic, 'session-a');
    expect(read).toMatchObject({ corrects: position, reason: 'typing_error' });
  });

  it('never lets recordedAt go back by the clock’s resolution', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    clock.set(-900);
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    const times = (await everything()).map(({ recordedAt }) => recordedAt);
    expect(times[2]).toBe(times[1]);
  });

  it.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ])('records ClockAdjusted once when the clock is set %s', async (_, offsetMs) => {
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    clock.pass(1_000);
    clock.set(offsetMs);
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    clock.pass(1_000);
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    const events = await everything();
    expect(events.map(({ type }) => type)).toEqual(['LogOpened', 'Measured', 'ClockAdjusted', 'Measured', 'Measured']);
    expect(events[2]!.data).toMatchObject({ previous: events[1]!.recordedAt, offsetMs });
    expect(events[3]!.recordedAt).toBe(events[2]!.recordedAt);
    expect(await verifyLog(storage, clinic)).toMatchObject({ clockAdjustments: 1, fault: null });
  });

  it('records ClockAdjusted after a start with an earlier clock', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    const restarted = new TestClock();
    restarted.set(-60_000);
    const again = anEventLog(await engine.openStorage(), { clock: restarted });
    await again.append(aRequest(clinic, [measuredEvent('session-a')]));
    expect((await everything()).map(({ type }) => type)).toEqual([
      'LogOpened',
      'Measured',
      'ClockAdjusted',
      'Measured',
    ]);
    await again.close();
  });

  it('opens no new epoch without its anchor, when the process ended before the first leaf was recorded', async () => {
    await log.open(clinic);
    await storage.createEpoch(clinic, 2, `clinic.example/log/${clinic}/e2`);
    const originBefore = `clinic.example/log/${clinic}`;
    const unfinished = { code: 'log_epoch_unfinished', facts: expect.objectContaining({ originBefore }) };
    await expect(anEventLog(storage).open(clinic)).rejects.toMatchObject(unfinished);
    const anchor = { origin: originBefore, size: 3 };
    expect(await log.openNextEpoch(clinic, anchor)).toMatchObject({ epoch: 2, size: 1 });
    const [first] = await storage.readEvents(clinic, { from: 1, to: 2 }, 1);
    expect(JSON.parse(first!.leaf)).toMatchObject({ index: 0, anchor });
  });

  it('proves that the tree at one size begins the tree at another', async () => {
    const roots = [(await log.open(clinic)).root];
    for (let size = 2; size <= 9; size++) {
      await log.append(aRequest(clinic, [measuredEvent('session-a')]));
      roots.push((await log.head(clinic)).root);
    }
    for (let from = 1; from <= 9; from++) {
      for (let to = from; to <= 9; to++) {
        const proof = await log.consistencyProof(clinic, from, to);
        expect(checkConsistency({ from, fromRoot: roots[from - 1]!, to, toRoot: roots[to - 1]!, proof })).toBe(true);
      }
    }
  });

  it('continues a restored log as a new epoch: positions and versions go on, the tree begins anew', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a'), measuredEvent('session-a')]));
    const before = await log.head(clinic);
    const anchor = { origin: before.origin, size: 9, root: 'x' };
    expect(await log.openNextEpoch(clinic, anchor)).toMatchObject({ epoch: 2, size: 1, nextPosition: 4 });
    const receipt = await log.append(
      aRequest(clinic, [measuredEvent('session-a', 7)], { expected: { 'session-a': 2 } }),
    );
    expect(receipt.events[0]).toMatchObject({ position: 4, streamVersion: 3 });
    const correction = measuredEvent('session-a', 8, { corrects: 1, reason: 'typing_error' });
    await log.append(aRequest(clinic, [correction]));
    const [opened, first] = await storage.readEvents(clinic, { from: 3, to: 5 }, 2);
    expect(JSON.parse(opened!.leaf)).toMatchObject({ index: 0, log: `clinic.example/log/${clinic}/e2`, anchor });
    expect(JSON.parse(first!.leaf)).toMatchObject({ index: 1, streamVersion: 1 });
    expect((await log.readStream(clinic, 'session-a')).map(({ streamVersion }) => streamVersion)).toEqual([1, 2, 3, 4]);
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 6, epochs: 2, fault: null });
    const again = anEventLog(await engine.openStorage(), { clock });
    expect(await again.open(clinic)).toMatchObject({ epoch: 2, size: 3 });
    await again.append(aRequest(clinic, [measuredEvent('session-b')]));
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 7, fault: null });
    await again.close();
  });

  it('takes commands again after another process began an epoch', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a')]));
    const other = anEventLog(await engine.openStorage(), { clock });
    await other.openNextEpoch(clinic, { origin: `clinic.example/log/${clinic}`, size: 2 });
    const request = aRequest(clinic, [measuredEvent('session-a')]);
    expect(await refusal(log.append(request))).toBe('log_epoch_changed');
    expect(await log.append(request)).toMatchObject({ position: 3, repeated: false });
    expect(await verifyLog(storage, clinic)).toMatchObject({ events: 4, epochs: 2, fault: null });
    await other.close();
  });

  it('refuses commands to a log that did not pass its check, the second time too', async () => {
    const tampered = newId();
    await log.append(aRequest(tampered, [measuredEvent('session-a')]));
    await engine.asOwner(DISARM[engineName]);
    await engine.asOwner(`UPDATE log.epoch SET size = 1 WHERE origin LIKE '%${tampered}'`);
    const again = anEventLog(await engine.openStorage(), { clock });
    for (let attempt = 0; attempt < 2; attempt++) {
      const command = again.append(aRequest(tampered, [measuredEvent('session-a')]));
      expect(await refusal(command)).toBe('log_inconsistent');
    }
    await again.close();
  });

  it('reads and corrects within its own log, whatever position is asked for', async () => {
    const [before, after] = [newId(), newId()];
    for (const name of [before, after]) await log.append(aRequest(name, [measuredEvent('session-a')]));
    const own = (await log.readLog(after, -10, 100)).map(({ log: name }) => name);
    expect(own).toEqual([after, after]);
    expect(await log.readLog(before, 0, 100, 2 ** 40)).toHaveLength(2);
    expect(await log.readLog(before, 2 ** 33, 100)).toEqual([]);
    for (const corrects of [-1, -2, 2 ** 32, 2 ** 32 + 1]) {
      const correction = measuredEvent('session-a', 1, { corrects, reason: 'typing_error' });
      expect(await refusal(log.append(aRequest(after, [correction])))).toBe('correction_target_invalid');
    }
  });

  it('opens a log and verifies it while another process adds to it', async () => {
    const otherStorage = await engine.openStorage();
    const other = anEventLog(otherStorage, { clock });
    let isOver = false;
    const adding = (async () => {
      while (!isOver) await log.append(aRequest(clinic, [measuredEvent('session-a'), measuredEvent('session-a')]));
    })();
    for (let round = 0; round < 30; round++) {
      await other.open(clinic);
      expect((await verifyLog(otherStorage, clinic)).fault).toBeNull();
    }
    isOver = true;
    await adding;
    await other.close();
  });

  it.each([
    'UPDATE log.event SET leaf = leaf',
    `UPDATE log.event SET clinical = '{"valueUm":1}' WHERE position = 1`,
    'DELETE FROM log.event WHERE position = 1',
    'UPDATE log.event SET nodes = NULL WHERE nodes IS NOT NULL',
    'UPDATE log.epoch SET size = size - 1',
    `UPDATE log.epoch SET origin = 'x', size = size + 1`,
    'DELETE FROM log.epoch',
    `UPDATE log.command SET last_position = 0`,
    'DELETE FROM log.command',
    `UPDATE log.stream SET name = 'x'`,
    'DELETE FROM log.stream',
    `UPDATE log.log SET name = 'x'`,
    `UPDATE log.sealed_part SET name = 'x'`,
    'DELETE FROM log.sealed_part',
  ])('refuses inside the database: %s', async (sql) => {
    await log.append(aRequest(clinic, [measuredEvent('session-a'), measuredEvent('session-a')]));
    await engine.asOwner(`INSERT INTO log.sealed_part (log_id, position, name) SELECT log_id, 1, 'notes' FROM log.log`);
    await expect(engine.asOwner(sql)).rejects.toThrow(/append-only/);
    await expect(engine.asService(sql)).rejects.toThrow(/append-only|permission denied/);
  });

  it('lets the body of a part be destroyed, and nothing else of it', async () => {
    await log.append(aRequest(clinic, [measuredEvent('session-a'), measuredEvent('session-a')]));
    expect(await storage.destroyParts(clinic, [{ position: 1, name: 'clinical' }])).toBe(1);
    const [gone, kept] = await log.readStream(clinic, 'session-a');
    expect(gone).toMatchObject({ data: null, destroyed: ['clinical'] });
    expect(kept!.data).toEqual({ valueUm: 1500 });
    expect((await verifyLog(storage, clinic)).fault).toMatchObject({ position: 1, fault: 'part_destroyed' });
  });
});
