import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Json, type JsonObject } from '#kernel/json.js';
import { formatCheckpoint } from '#ledger/checkpoint.js';
import { makeConsistencyProof } from '#ledger/consistency-proof.js';
import { makeInclusionProof } from '#ledger/inclusion-proof.js';
import { canonicalJson } from '#ledger/jcs.js';
import { type Leaf } from '#ledger/leaf.js';
import { appendLeaf, leafHash, type NodeRef, rootOfEdge } from '#ledger/merkle-tree.js';
import { type SigningKey, signingKeyFromSeed, WITNESS_COSIGNATURE } from '#ledger/note-key.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { type Hash, sha256 } from '#ledger/sha256.js';
import { cosignatureLine, signNote } from '#ledger/signed-note.js';
import { formatTlogProof } from '#ledger/tlog-proof.js';

export const ORIGIN = 'clinic.example/log/0b6f2c9e-4d55-4c1b-9a59-6a1f4a3f7d10';
export const logKey = signingKeyFromSeed(ORIGIN, Buffer.alloc(32, 1));
export const witnessKeys = [2, 3].map((n) =>
  signingKeyFromSeed(`witness.example/w${n}`, Buffer.alloc(32, n), WITNESS_COSIGNATURE),
);
export const PREVIOUS_SIZE = 5;

/** An event before it is hashed and signed. Tests change it at will, so nothing here is checked. */
export interface DraftEvent {
  leaf: Leaf;
  /** The leaf's bytes, where they are to be others than JCS of the leaf. */
  leafText?: string;
  open: Record<string, { payload: string; salt: string }>;
  closed: Record<string, Json>;
}

export type Files = Map<string, string | Buffer>;

/** Where a test puts its hand in: the later, the less of what the log signs is changed. */
export interface Tampering {
  /** Before the tree is built: the log itself signs what is changed here. */
  events?: (events: DraftEvent[]) => void;
  /** The text of the checkpoint that is signed. */
  checkpointText?: (text: string) => string;
  /** After the log has signed: lines of events.ndjson. */
  lines?: (lines: JsonObject[]) => void;
  /** Files as they stand, before the manifest takes their hashes. */
  files?: (files: Files) => void;
  /** The manifest, after it took the hashes. */
  manifest?: (manifest: Record<string, Json> & { files: Record<string, string> }) => void;
  /** Files as they stand, after all. */
  written?: (files: Files) => void;
}

/** A small log in which every rule has something to look at. */
export function draftEvents(): DraftEvent[] {
  const log = new DraftLog();
  log.add({ type: 'LogOpened', stream: 'log', role: 'system', actor: 'system' });
  log.add({ type: 'ClientRegistered', stream: 'client-1', kid: 'k1' }, { identity: { name: 'A' } }, 'withheld');
  log.add({ type: 'SessionStarted', stream: 'session-1', kid: 'k1' }, { clinical: { at: 1 }, notes: { text: 'é' } });
  log.add({ type: 'AreaTreated', stream: 'session-1', cause: log.lastCause }, { clinical: { needleLengthUm: 1500 } });
  log.add({ type: 'ClientRegistered', stream: 'client-2', kid: 'k2' }, { identity: { name: 'B' } }, 'erased');
  log.add({ type: 'EntryCorrected', stream: 'session-1', corrects: 3, reason: 'typing_error' }, { clinical: { n: 1 } });
  log.add({ type: 'ClockAdjusted', stream: 'log', recordedAt: '2026-02-25T06:00:00.000Z' });
  log.add({ type: 'SubjectErased', stream: 'client-2', erases: ['k2'], reason: 'request' });
  log.add({ type: 'SessionStarted', stream: 'session-2', kid: 'k1' }, { clinical: { at: 2 } });
  return log.events;
}

/** Appends events with what a leaf needs beside what the test names. */
export class DraftLog {
  readonly events: DraftEvent[] = [];
  private readonly versions = new Map<string, number>();
  private epochMs = Date.parse('2026-02-25T08:00:00.000Z');

  get lastCause(): string {
    return this.events.at(-1)!.leaf.cause;
  }

  add(
    named: Partial<Leaf> & Pick<Leaf, 'type' | 'stream'>,
    parts: Record<string, Json> = {},
    closedAs?: 'withheld' | 'erased',
  ): void {
    const index = this.events.length;
    const streamVersion = (this.versions.get(named.stream) ?? 0) + 1;
    this.versions.set(named.stream, streamVersion);
    if (named.recordedAt !== undefined) this.epochMs = Date.parse(named.recordedAt);
    const leaf: Leaf = {
      actor: 'staff-1',
      cause: `command-${index}`,
      eventId: `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      index,
      log: ORIGIN,
      parts: {},
      recordedAt: new Date(this.epochMs + index).toISOString(),
      role: 'practitioner',
      streamVersion,
      typeVersion: 1,
      v: 1,
      ...named,
    };
    const event: DraftEvent = { leaf, open: {}, closed: {} };
    for (const [part, payload] of Object.entries(parts)) openPart(event, part, canonicalJson(payload));
    if (closedAs !== undefined) closeParts(event, closedAs);
    this.events.push(event);
  }
}

/** Commits the leaf to the text given and opens it in the line. */
export function openPart({ leaf, open }: DraftEvent, part: string, payload: string): void {
  const salt = sha256(`${leaf.eventId} ${part}`);
  leaf.parts[part] = partCommitment(leaf.eventId, part, salt, payload).toString('base64url');
  open[part] = { payload, salt: salt.toString('base64url') };
}

export function closeParts(event: DraftEvent, state: Json): void {
  event.open = {};
  for (const part of Object.keys(event.leaf.parts)) event.closed[part] = state;
}

/** The files of a bundle with a previous checkpoint, a consistency proof and proofs of leaves 2 and 7. */
export async function bundleFiles(tampering: Tampering = {}, events = draftEvents()): Promise<Files> {
  tampering.events?.(events);
  const leafTexts = events.map(({ leaf, leafText }) => leafText ?? canonicalJson(leaf));
  const tree = new DraftTree(leafTexts);
  const lines: JsonObject[] = events.map(({ open, closed }, index) => ({
    index,
    leaf: leafTexts[index]!,
    open,
    closed,
  }));
  tampering.lines?.(lines);
  const size = events.length;
  const checkpoint = signedCheckpoint((tampering.checkpointText ?? ((text) => text))(tree.checkpointText(size)));
  const files: Files = new Map([
    ['checkpoint', checkpoint],
    ['events.ndjson', lines.map((line) => JSON.stringify(line) + '\n').join('')],
  ]);
  if (size > PREVIOUS_SIZE) {
    files.set('previous.checkpoint', signedCheckpoint(tree.checkpointText(PREVIOUS_SIZE)));
    files.set('consistency.json', await tree.consistencyJson(PREVIOUS_SIZE, size));
  }
  for (const index of [2, 7].filter((at) => at < size))
    files.set(`proofs/${index}.tlog-proof`, await tree.tlogProof(index, size, checkpoint));
  tampering.files?.(files);
  const manifest = manifestOf(files, size);
  tampering.manifest?.(manifest);
  files.set('manifest.json', JSON.stringify(manifest));
  tampering.written?.(files);
  return files;
}

export async function writeFolder(folder: string, files: Files): Promise<void> {
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Signed by the log and both witnesses. */
export function signedCheckpoint(text: string, witnesses: readonly SigningKey[] = witnessKeys, key = logKey): string {
  return signNote(text, key) + witnesses.map((witness) => cosignatureLine(text, witness, 1_772_000_000n)).join('');
}

export class DraftTree {
  private readonly nodes = new Map<string, Hash>();
  private readonly roots: Hash[] = [rootOfEdge([])];

  constructor(leafTexts: readonly string[]) {
    let edge: Hash[] = [];
    leafTexts.forEach((text, index) => {
      const hash = leafHash(text);
      const grown = appendLeaf(edge, index, hash);
      for (const node of [{ level: 0, index, hash }, ...grown.nodes])
        this.nodes.set(`${node.level}/${node.index}`, node.hash);
      edge = grown.edge;
      this.roots.push(rootOfEdge(edge));
    });
  }

  checkpointText(size: number, origin = ORIGIN): string {
    return formatCheckpoint({ origin, size, root: this.roots[size]! });
  }

  async consistencyJson(from: number, to: number): Promise<string> {
    const proof = await makeConsistencyProof(from, to, this.read);
    return JSON.stringify({ from, to, proof: proof.map((hash) => hash.toString('base64')) });
  }

  async tlogProof(index: number, size: number, checkpoint: string): Promise<string> {
    return formatTlogProof({ index, proof: await makeInclusionProof(index, size, this.read), checkpoint });
  }

  private readonly read = (refs: readonly NodeRef[]): Hash[] =>
    refs.map(({ level, index }) => this.nodes.get(`${level}/${index}`)!);
}

function manifestOf(files: Files, size: number): Record<string, Json> & { files: Record<string, string> } {
  const hashes = [...files].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);
  return {
    format: 'mn-audit-bundle/v1',
    log: ORIGIN,
    size,
    scope: 'full',
    files: Object.fromEntries(hashes) as Record<string, string>,
  };
}
