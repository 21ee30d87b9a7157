import { type FactBlock } from '../columnar/fact-block.js';
import { type SessionRange } from '../columnar/session-ranges.js';
import { type Dimension } from '../rates/dimensions.js';
import { type SeenUnit, type UnitPlan } from '../rates/each-unit.js';
import { COMPLETED, MISSING } from '../rates/moment.js';
import { type Factor } from './factors.js';

/** What a model is fitted to: plain data, which a thread can be given. Rows are followed units with the factor or without. */
export interface ModelData {
  /** Names of the covariates, those that are kept longest first. */
  covariates: Dimension[];
  /** Distinct combinations of exposure and covariates; `pattern` of each row is an index of it. */
  patterns: { exposed: boolean; values: string[] }[];
  pattern: Int32Array;
  /** 1 where a side effect began within the window. */
  outcome: Uint8Array;
  /** Index in `clientIds`. */
  client: Int32Array;
  startedMs: Float64Array;
  clientIds: string[];
  /** Due and without a completed follow-up, with the factor and without. */
  missing: { exposed: number; reference: number };
}

/** Gathers units from the blocks of one clinic. The plans are grouped by the factor, then by the covariates. */
export class ModelDataBuilder {
  private readonly rows: number[] = [];
  private readonly startedMs: number[] = [];
  private readonly patterns = new Map<string, number>();
  private readonly clients = new Map<string, number>();
  private readonly found: ModelData['patterns'] = [];
  private readonly missing = { exposed: 0, reference: 0 };

  constructor(
    private readonly factor: Factor,
    private readonly covariates: Dimension[],
  ) {}

  /** Answers what adds stretches of the block's sessions, so that whoever calls it may do something else in between. */
  of(block: FactBlock, plan: UnitPlan): (range: SessionRange) => void {
    const patternOfSlot = new Map<number, number>();
    // Sessions of a client follow each other.
    let owner = -1;
    let client = -1;
    const take = ({ session, slot, state, hitInWindowCount }: SeenUnit): void => {
      if (state !== COMPLETED && state !== MISSING) return;
      let pattern = patternOfSlot.get(slot);
      if (pattern === undefined) patternOfSlot.set(slot, (pattern = this.patternOf(plan.labelsOf(slot, 0))));
      if (pattern === NEITHER) return;
      if (state === MISSING) {
        this.missing[this.found[pattern]!.exposed ? 'exposed' : 'reference']++;
        return;
      }
      if (block.client[session] !== owner) {
        owner = block.client[session]!;
        client = this.clientOf(block.facts.clientIds.labels[owner]!);
      }
      this.rows.push(pattern, Number(hitInWindowCount > 0), client);
      this.startedMs.push(block.started[session]!);
    };
    return (range) => plan.run([range], take);
  }

  finished(): ModelData {
    const { rows } = this;
    const length = this.startedMs.length;
    return {
      covariates: this.covariates,
      patterns: this.found,
      pattern: Int32Array.from({ length }, (_, row) => rows[row * 3]!),
      outcome: Uint8Array.from({ length }, (_, row) => rows[row * 3 + 1]!),
      client: Int32Array.from({ length }, (_, row) => rows[row * 3 + 2]!),
      startedMs: Float64Array.from(this.startedMs),
      clientIds: [...this.clients.keys()],
      missing: this.missing,
    };
  }

  private patternOf([level, ...values]: string[]): number {
    const exposed = this.factor.exposed.includes(level!);
    if (!exposed && !this.factor.reference.includes(level!)) return NEITHER;
    const key = `${exposed} ${values.join(' ')}`;
    let pattern = this.patterns.get(key);
    if (pattern === undefined) {
      pattern = this.found.length;
      this.patterns.set(key, pattern);
      this.found.push({ exposed, values });
    }
    return pattern;
  }

  private clientOf(id: string): number {
    let client = this.clients.get(id);
    if (client === undefined) this.clients.set(id, (client = this.clients.size));
    return client;
  }
}

const NEITHER = -1;

/**
 * The same data, patterns and clients in the order of their values and ids: so that a figure depends on what was recorded,
 * and not on where it lies in memory, to the last digit.
 */
export function inOrder(data: ModelData): ModelData {
  const { patterns, pattern, clientIds, client } = data;
  const patternOrder = orderOf(patterns.map(({ exposed, values }) => `${exposed} ${values.join(' ')}`));
  const clientOrder = orderOf(clientIds);
  return {
    ...data,
    patterns: Array.from(patternOrder.order, (index) => patterns[index]!),
    pattern: pattern.map((of) => patternOrder.rank[of]!),
    clientIds: Array.from(clientOrder.order, (index) => clientIds[index]!),
    client: client.map((of) => clientOrder.rank[of]!),
  };
}

function orderOf(texts: readonly string[]): { order: Int32Array; rank: Int32Array } {
  const order = Int32Array.from(texts, (_, index) => index);
  order.sort((one, other) => (texts[one]! < texts[other]! ? -1 : 1));
  const rank = new Int32Array(texts.length);
  order.forEach((index, place) => (rank[index] = place));
  return { order, rank };
}
