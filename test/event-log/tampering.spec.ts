import { newId } from '#kernel/ids.js';
import { isProblem } from '#kernel/problem.js';
import { leafHash } from '#ledger/merkle-tree.js';
import { type LogHead } from '#event-log/event-log.js';
import { type LogFault } from '#event-log/log-fault.js';
import { verifyLog, type LogVerification } from '#event-log/verify-log.js';
import { sampleSealing } from '../bench/sample-sessions.js';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from './engines.js';
import { Tamperer } from './tamperer.js';

const COMMANDS = 59;
const EVENTS_PER_COMMAND = 3;
/** Behind LogOpened, a command that is erased, and its erasure. */
const FIRST_COMMAND = 1 + EVENTS_PER_COMMAND + 1;
const SIZE = FIRST_COMMAND + COMMANDS * EVENTS_PER_COMMAND;
/** The check at start hashes the leaves from here on, with this size. */
const CHECKED_AT_START = 64;
/** The tail is cut here, between two commands. */
const CUT = SIZE - 2 * EVENTS_PER_COMMAND;

/** First events of a command, at even places in the tree; the check at start sees only the second. */
const [EARLY, LATE] = [44, 152];

const clinic = newId();

async function buildLog(engine: TestEngine): Promise<LogHead> {
  const storage = await engine.openStorage();
  const log = anEventLog(storage, { sealing: sampleSealing() });
  const command = (i: number, kid = newId()) => {
    const sealed = { notes: { text: `note ${i}` } };
    const events = Array.from({ length: EVENTS_PER_COMMAND }, (_, j) =>
      measuredEvent(`session-${i % 7}`, 1000 * i + j, { kid, ...(j === 0 && { sealed }) }),
    );
    return log.append(aRequest(clinic, events));
  };
  const erased = newId();
  const { events } = await command(0, erased);
  const data = { depth: 'person' };
  await log.append(aRequest(clinic, [{ type: 'SubjectErased', stream: 'log', erases: [erased], data }]));
  await storage.destroyParts(clinic, [{ position: events[0]!.position, name: 'notes' }]);
  for (let i = 1; i <= COMMANDS; i++) await command(i);
  const head = await log.head(clinic);
  await log.close();
  return head;
}

const otherRole = (leaf: string): string => leaf.replace('"role":"practitioner"', '"role":"owner"');
const flipped = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([bytes[0]! ^ 1]), bytes.subarray(1)]);

interface Tampering {
  what: string;
  /** @param at position of a command's first event, whose place in the tree is even */
  tamper: (owner: Tamperer, at: number) => Promise<unknown>;
  fault: LogFault['fault'];
  /** Where the fault is told to be; `at` by default. */
  position?: (at: number) => number;
  /** The check at start looks at leaves, parts in clear, nodes, size and root of the end; not at what stands beside. */
  isSeenAtStart?: false;
}

const ANYWHERE: Tampering[] = [
  {
    what: 'a leaf edited',
    tamper: async (owner, at) => owner.set(at, `leaf = '${otherRole((await owner.event(at)).leaf)}'`),
    fault: 'leaf_hash',
  },
  {
    what: 'a leaf edited together with its hash',
    tamper: async (owner, at) => {
      const leaf = otherRole((await owner.event(at)).leaf);
      await owner.set(at, `leaf = '${leaf}', leaf_hash = ${owner.bytes(leafHash(leaf))}`);
    },
    fault: 'node_changed',
  },
  {
    what: 'a leaf that is no JSON, with its hash',
    tamper: (owner, at) => owner.set(at, `leaf = 'x', leaf_hash = ${owner.bytes(leafHash('x'))}`),
    fault: 'leaf_unreadable',
  },
  {
    what: 'a row deleted',
    tamper: (owner, at) => owner.run(`DELETE FROM log.event WHERE position = ${at}`),
    fault: 'event_missing',
  },
  {
    what: 'the time of an entry changed, with its hash',
    tamper: async (owner, at) => {
      const leaf = (await owner.event(at)).leaf.replace(
        /"recordedAt":"[^"]+"/,
        '"recordedAt":"2020-01-01T00:00:00.000Z"',
      );
      await owner.set(at, `leaf = '${leaf}', leaf_hash = ${owner.bytes(leafHash(leaf))}`);
    },
    fault: 'time',
  },
  {
    what: 'a row overwritten with a copy of the one before',
    tamper: async (owner, at) => {
      const { leaf } = await owner.event(at);
      await owner.set(at + 1, `leaf = '${leaf}', leaf_hash = ${owner.bytes(leafHash(leaf))}`);
    },
    fault: 'leaf_misplaced',
    position: (at) => at + 1,
  },
  { what: 'two rows in other order', tamper: (owner, at) => owner.swap(at, at + 1), fault: 'leaf_misplaced' },
  {
    what: 'a clinical payload edited',
    tamper: (owner, at) => owner.set(at, `clinical = '{"valueUm":1}'`),
    fault: 'part_changed',
  },
  {
    what: 'two salts swapped',
    tamper: async (owner, at) => {
      const [one, other] = [await owner.event(at), await owner.event(at + 1)];
      await owner.set(at, `salt = ${owner.bytes(other.salt)}`);
      await owner.set(at + 1, `salt = ${owner.bytes(one.salt)}`);
    },
    fault: 'part_changed',
  },
  {
    what: 'a node changed',
    tamper: async (owner, at) =>
      owner.set(at + 1, `nodes = ${owner.bytes(flipped((await owner.event(at + 1)).nodes!))}`),
    fault: 'node_changed',
  },
  {
    what: 'nodes removed',
    tamper: (owner, at) => owner.set(at + 1, 'nodes = NULL'),
    fault: 'node_missing',
    position: (at) => at + 1,
  },
  {
    what: 'a node added',
    tamper: (owner, at) => owner.set(at, `nodes = ${owner.bytes(Buffer.alloc(32))}`),
    fault: 'node_uncalled_for',
  },
  {
    what: 'a part in clear blanked without an erasure',
    tamper: (owner, at) => owner.set(at, 'clinical = NULL, salt = NULL'),
    fault: 'part_destroyed',
    isSeenAtStart: false,
  },
  {
    what: 'a sealed part blanked without an erasure',
    tamper: (owner, at) => owner.run(`UPDATE log.sealed_part SET body = NULL WHERE position = ${at}`),
    fault: 'part_destroyed',
    isSeenAtStart: false,
  },
  {
    what: 'a sealed part deleted',
    tamper: (owner, at) => owner.run(`DELETE FROM log.sealed_part WHERE position = ${at}`),
    fault: 'part_missing',
    isSeenAtStart: false,
  },
  {
    what: 'a sealed part added',
    tamper: (owner, at) =>
      owner.run(`INSERT INTO log.sealed_part (log_id, position, name) SELECT log_id, ${at}, 'identity' FROM log.log`),
    fault: 'part_uncommitted',
    isSeenAtStart: false,
  },
  {
    what: 'a sealed part moved to the next event',
    tamper: (owner, at) => owner.run(`UPDATE log.sealed_part SET position = ${at + 1} WHERE position = ${at}`),
    fault: 'part_missing',
    isSeenAtStart: false,
  },
  {
    what: 'an event filed under another stream',
    tamper: (owner, at) =>
      owner.set(at, `stream_id = (SELECT stream_id FROM log.stream WHERE name = 'log'), stream_version = 1000`),
    fault: 'stream',
    isSeenAtStart: false,
  },
  {
    what: 'a stream version changed',
    tamper: (owner, at) => owner.set(at, 'stream_version = 1000'),
    fault: 'stream_version',
    isSeenAtStart: false,
  },
  {
    what: 'a command forgotten, so that it would be recorded again',
    tamper: (owner, at) => owner.run(`DELETE FROM log.command WHERE first_position = ${at}`),
    fault: 'command',
    isSeenAtStart: false,
  },
  {
    what: 'a command that leads to other events',
    tamper: (owner, at) =>
      owner.run(`UPDATE log.command SET last_position = last_position - 1 WHERE first_position = ${at}`),
    fault: 'command',
    isSeenAtStart: false,
  },
];

const AT_THE_END: Tampering[] = [
  {
    what: 'the tail cut off',
    tamper: (owner) => owner.run(`DELETE FROM log.event WHERE position >= ${CUT}`),
    fault: 'event_missing',
    position: () => CUT,
  },
  {
    what: 'the tail cut off, with size and root to match',
    tamper: (owner) => owner.truncate(CUT),
    fault: 'command',
    position: () => CUT,
    isSeenAtStart: false,
  },
  {
    what: 'a size that is too large',
    tamper: (owner) => owner.run('UPDATE log.epoch SET size = size + 1'),
    fault: 'event_missing',
    position: () => SIZE,
  },
  {
    what: 'a size that is too small',
    tamper: (owner) => owner.run('UPDATE log.epoch SET size = size - 1'),
    fault: 'root',
    position: () => SIZE - 2,
  },
  {
    what: 'another root',
    tamper: (owner) => owner.run(`UPDATE log.epoch SET root = ${owner.bytes(Buffer.alloc(32))}`),
    fault: 'root',
    position: () => SIZE - 1,
  },
  {
    what: 'another time of the last entry in the state, so that the next could be recorded before it',
    tamper: (owner) => owner.run(`UPDATE log.epoch SET recorded_at = '2020-01-01T00:00:00.000Z'`),
    fault: 'time',
    position: () => SIZE - 1,
    isSeenAtStart: false,
  },
  {
    what: 'a stream renamed',
    tamper: (owner) => owner.run(`UPDATE log.stream SET name = 'session-x' WHERE name = 'session-4'`),
    fault: 'stream',
    // Of the seven streams, the fourth command behind the erased one is the first in this.
    position: () => FIRST_COMMAND + 3 * EVENTS_PER_COMMAND,
    isSeenAtStart: false,
  },
  {
    what: 'another origin',
    tamper: (owner) => owner.run(`UPDATE log.epoch SET origin = 'other.example/log/x'`),
    fault: 'leaf_misplaced',
    position: () => 0,
  },
  {
    what: 'a row inserted behind the end',
    tamper: (owner) => owner.copyTo(LATE, SIZE),
    fault: 'event_beyond_size',
    position: () => SIZE,
  },
  {
    what: 'a command recorded that no leaf names',
    tamper: (owner) => {
      const [id, fingerprint] = [newId(), owner.bytes(Buffer.alloc(8))];
      const idSql = owner.place === 'position' ? `'${id}'` : owner.bytes(Buffer.from(id.replaceAll('-', ''), 'hex'));
      return owner.run(`INSERT INTO log.command SELECT log_id, ${idSql}, ${fingerprint}, 5, 5 FROM log.log`);
    },
    fault: 'command',
    position: () => SIZE - 1,
    isSeenAtStart: false,
  },
];

describe.each(engines)('a tampered database on $name', ({ create }) => {
  let original: TestEngine;
  let checkpoint: LogHead;

  beforeAll(async () => {
    original = await create();
    checkpoint = await buildLog(original);
  });

  afterAll(() => original.destroy());

  /** What a full verification and a start say of a copy that was tampered with. */
  const afterTampering = async (
    tamper: (owner: Tamperer) => Promise<unknown>,
  ): Promise<{ verified: LogVerification; started: LogHead | Record<string, unknown> }> => {
    const engine = await original.copy();
    try {
      await tamper(await Tamperer.of(engine));
      const storage = await engine.openStorage();
      const log = anEventLog(storage);
      const verified = await verifyLog(storage, clinic);
      const started = await log.open(clinic).catch((error: unknown) => {
        if (!isProblem(error)) throw error;
        return { kind: error.kind, code: error.code, ...error.facts };
      });
      await log.close();
      return { verified, started };
    } finally {
      await engine.destroy();
    }
  };

  const expectFound = async ({ tamper, fault, position, isSeenAtStart }: Tampering, at: number, inEnd: boolean) => {
    const { verified, started } = await afterTampering((owner) => tamper(owner, at));
    const found = { fault, position: position?.(at) ?? at };
    expect(verified.fault).toMatchObject(found);
    if (isSeenAtStart ?? inEnd) {
      expect(started).toMatchObject({ kind: 'corrupt', position: Math.max(found.position, CHECKED_AT_START) });
    } else expect(started).toHaveProperty('size');
  };

  it('finds nothing in a copy that was left alone', async () => {
    const { verified, started } = await afterTampering(async () => undefined);
    expect(verified).toMatchObject({ events: SIZE, erasedParts: 1, fault: null });
    expect(started).toEqual(checkpoint);
  });

  it.each(ANYWHERE)('is found, and where: $what', async (tampering) => {
    await expectFound(tampering, EARLY, false);
    await expectFound(tampering, LATE, true);
  });

  it.each(AT_THE_END)('is found, and where: $what', async (tampering) => {
    await expectFound(tampering, LATE, true);
  });

  it('is found, and where, when history was written anew with a time that goes back', async () => {
    const back = (leaf: string): string =>
      leaf.includes(`"index":${EARLY},`)
        ? leaf.replace(/"recordedAt":"[^"]+"/, '"recordedAt":"2020-01-01T00:00:00.000Z"')
        : leaf;
    const { verified } = await afterTampering((owner) => owner.rechain(EARLY, back));
    expect(verified.fault).toMatchObject({ fault: 'time', position: EARLY });
  });

  it('shows only against a checkpoint from outside when history was written anew as a whole', async () => {
    const { verified, started } = await afterTampering((owner) => owner.rechain(EARLY, otherRole));
    expect(verified.fault).toBeNull();
    expect(started).toMatchObject({ size: checkpoint.size });
    expect(started).not.toHaveProperty('root', checkpoint.root);
  });

  it('shows only against a checkpoint from outside when the tail was cut off without a trace', async () => {
    const { verified, started } = await afterTampering(async (owner) => {
      await owner.run(`DELETE FROM log.command WHERE first_position >= ${CUT}`);
      await owner.truncate(CUT);
    });
    expect(verified.fault).toBeNull();
    expect(started).toMatchObject({ size: CUT });
    expect(checkpoint.size).toBe(SIZE);
  });
});
