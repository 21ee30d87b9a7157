import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { type JsonObject } from '#kernel/json.js';
import { canonicalJson } from '#ledger/jcs.js';
import {
  type DraftEvent,
  draftEvents,
  DraftTree,
  type Files,
  logKey,
  signedCheckpoint,
  witnessKeys,
  writeFolder,
} from './bundle.fixture.js';
import { type TrustRoots } from './trusted-checkpoint.js';
import { verifyBundle } from './verify-bundle.js';

/** Trusts the log and both witnesses, and wants both. */
export const trust: TrustRoots = {
  log: logKey.verifier,
  witnesses: witnessKeys.map(({ verifier }) => verifier),
  quorum: 2,
};

/** Called in a `describe`: writes a bundle to a folder of its own in each test, and verifies it. */
export function bundleVerifier() {
  const temp = tempDirPerTest();
  return async (files: Files, changed: Partial<TrustRoots> = {}) => {
    await writeFolder(temp.file('bundle'), files);
    return verifyBundle(temp.file('bundle'), { ...trust, ...changed });
  };
}

/** The checkpoint that the auditor kept from when the untampered log had that size. */
export function pinnedAt(size: number): Buffer {
  return Buffer.from(signedCheckpoint(treeOf(draftEvents()).checkpointText(size)));
}

export function edit(name: string, change: (text: string) => string): (files: Files) => void {
  return (files) => {
    const text = files.get(name) as string;
    const changed = change(text);
    expect(changed).not.toBe(text);
    files.set(name, changed);
  };
}

export function editLine(index: number, change: (line: JsonObject) => string): (files: Files) => void {
  return edit('events.ndjson', (text) =>
    text
      .split('\n')
      .map((line, i) => (i === index ? change(JSON.parse(line) as JsonObject) : line))
      .join('\n'),
  );
}

export function edited(
  index: number,
  change: (event: DraftEvent, all: DraftEvent[]) => unknown,
): (events: DraftEvent[]) => void {
  return (events) => void change(events[index]!, events);
}

export function treeOf(events: readonly DraftEvent[]): DraftTree {
  return new DraftTree(events.map(({ leaf }) => canonicalJson(leaf)));
}

export function bodyOf(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1);
}

export function witnessLinesOf(note: string): string {
  return note.slice(note.indexOf('— witness'));
}
