import { type Appended } from '#event-log/log-writer.js';
import { Subject } from 'rxjs';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { CheckpointKeeper } from './checkpoint-keeper.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { GrowingLedger } from '../growing-ledger.fixture.js';

const LOG = '0190a0b0-0000-7000-8000-000000000001';

describe('the checkpoint keeper', () => {
  const directory = tempDirPerTest();
  let ledger: GrowingLedger;
  let signer: CheckpointSigner;
  let appended: Subject<Appended>;
  let refusals: string[];
  let keeper: CheckpointKeeper;

  beforeEach(async () => {
    ledger = new GrowingLedger();
    signer = await CheckpointSigner.open(directory.file('signer'), ledger);
    appended = new Subject();
    refusals = [];
    const logs = { appended, logs: () => Promise.resolve([LOG]) };
    keeper = new CheckpointKeeper(logs, signer, (_log, { code }) => refusals.push(code));
  });

  afterEach(async () => {
    await keeper.stop();
    await signer.close();
  });

  const sizeOf = (note: string | null): number => Number(note?.split('\n')[1]);
  const grow = (...leaves: string[]): void => {
    ledger.grow(...leaves);
    appended.next({ log: LOG, nextPosition: ledger.leaves.length, commands: 1, events: leaves.length });
  };

  it('signs what is there at the start, and what has grown by the stop', async () => {
    ledger.grow('a', 'b');
    expect(keeper.latest(LOG)).toBeNull();
    await keeper.start();
    expect(sizeOf(keeper.latest(LOG))).toBe(2);
    grow('c');
    grow('d');
    await keeper.stop();
    expect(sizeOf(keeper.latest(LOG))).toBe(4);
  });

  it('lets nothing begin on a log that is shorter than what was signed', async () => {
    ledger.grow('a', 'b');
    await signer.sign(LOG);
    ledger.leaves = ['a'];
    await expect(keeper.start()).rejects.toMatchObject({ code: 'log_needs_new_epoch' });
  });

  it('tells of a log that it cannot sign, once, and keeps the last good checkpoint', async () => {
    ledger.grow('a', 'b');
    await keeper.start();
    ledger.leaves = ['x', 'y'];
    grow('z');
    await keeper.stop();
    expect(refusals).toEqual(['checkpoint_inconsistent']);
    expect(sizeOf(keeper.latest(LOG))).toBe(2);
  });
});
