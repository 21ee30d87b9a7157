import { ReadModels } from '#projections/read-models.js';
import { type ReadQueries } from '#projections/read-database.js';
import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ClinicCalendar } from './clinic-calendar.js';
import { ClinicDays } from './domain/columnar/clinic-days.js';
import { ClinicFacts, type FactRow, KEPT_KINDS, type KeptKind } from './domain/columnar/clinic-facts.js';
import { BlockBuilder, type FactBlock, factBlock } from './domain/columnar/fact-block.js';
import { rangesWithout, type SessionRange } from './domain/columnar/session-ranges.js';
import { FACT_END, FACT_TABLES } from './fact-tables.js';
import { knownFacts } from './known-at.js';
import { OutcomeVocabularies } from './outcome-vocabularies.js';

/** Rows read at once: few enough that a synchronous engine blocks for some ms only. */
const ROWS_AT_ONCE = 4_000;
/** Clients laid side by side at once: some 5 ms of work. */
const CLIENTS_AT_ONCE = 1_000;
/** Clients whose facts changed since the whole was last laid side by side; beyond it, that is done anew. */
const CHANGED_CLIENTS_MAX = 1_000;
const EARLIER_POSITIONS_KEPT = 4;

/** A clinic's facts as known at one position, in one or two blocks of whole clients. */
export interface FactView {
  clinicId: string;
  timeZone: string;
  facts: ClinicFacts;
  /** Up to which the log is taken into account; -1 where nothing of it was read. */
  position: number;
  blocks: readonly ViewBlock[];
}

export interface ViewBlock {
  block: FactBlock;
  /** Clients, by code, who are left out here since another block has them. */
  without: ReadonlySet<number>;
  /** The sessions of all others. */
  ranges: readonly SessionRange[];
}

/** The facts of each clinic that was asked for, in memory as columns, following the read models. */
@Injectable()
export class FactStore {
  private readonly clinics = new Map<string, ClinicColumns>();

  constructor(
    private readonly readModels: ReadModels,
    private readonly calendar: ClinicCalendar,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  /**
   * The clinic's facts as known at the position, by default all that the read models have taken.
   *
   * @throws Problem `clinic_not_found`
   */
  async view(clinicId: string, position?: number): Promise<FactView> {
    const { timeZone } = await this.calendar.byId(clinicId);
    const known = await knownFacts(this.readModels, clinicId, position);
    const { queries: database } = known;
    let columns = this.clinics.get(clinicId);
    if (columns?.database !== database || columns.logId !== known.logId || columns.timeZone !== timeZone) {
      columns = new ClinicColumns(database, known.logId, timeZone, this.vocabularies);
      this.clinics.set(clinicId, columns);
    }
    return { clinicId, timeZone, ...(await columns.at(known.position, position === undefined)) };
  }
}

/** One clinic's facts out of one read database. */
class ClinicColumns {
  private facts: ClinicFacts;
  /** All events up to this position are in the columns. */
  private upTo = -1;
  /** The last erasure that the columns are without. */
  private erasedUpTo = -1;
  private whole: FactBlock | null = null;
  private readonly changed = new Set<number>();
  private newest: { position: number; blocks: ViewBlock[] } | null = null;
  private readonly earlier = new Map<number, FactBlock>();
  private reading: Promise<unknown> = Promise.resolve();

  constructor(
    readonly database: ReadQueries,
    readonly logId: number,
    readonly timeZone: string,
    private readonly vocabularies: OutcomeVocabularies,
  ) {
    this.facts = new ClinicFacts(new ClinicDays(timeZone));
  }

  /** @param isNewest whether what was read meanwhile for somebody else is wanted too */
  at(asked: number, isNewest: boolean): Promise<Pick<FactView, 'facts' | 'position' | 'blocks'>> {
    const done = this.reading.then(async () => {
      await this.forgetErased();
      if (asked > this.upTo) await this.readUpTo(asked);
      const position = isNewest ? this.upTo : asked;
      const blocks = position === this.upTo ? await this.blocksNow() : [everyone(await this.blockAt(position))];
      return { facts: this.facts, position, blocks };
    });
    this.reading = done.catch(() => undefined);
    return done;
  }

  /** Whoever was erased is gone from every position, also where one is asked for that was read before the erasure. */
  private async forgetErased(): Promise<void> {
    const [last] = await this.database.all<{ at: number | null }>(
      `SELECT max(ended_at) AS at FROM ${FACT_END.name} WHERE log_id = $1 AND kind = 'erased'`,
      [this.logId],
    );
    const erasedUpTo = last?.at ?? -1;
    if (erasedUpTo <= this.erasedUpTo) return;
    this.erasedUpTo = erasedUpTo;
    if (this.upTo >= 0) this.beginAnew();
  }

  private async readUpTo(position: number): Promise<void> {
    const from = this.upTo + 1;
    const ends = await this.rowsOf<{ ended_at: number; kind: string; recorded_from: number }>(
      FACT_END.name,
      'ended_at',
      from,
      position,
    );
    for (const kind of KEPT_KINDS) await this.readKind(kind, from, position);
    for (const { ended_at: at, kind, recorded_from: recordedFrom } of ends) {
      if (isKept(kind)) this.facts.end(kind, recordedFrom, at);
    }
    this.upTo = position;
    for (const client of this.facts.changed) this.changed.add(client);
    this.facts.changed.clear();
  }

  private async readKind(kind: KeptKind, from: number, position: number): Promise<void> {
    let next = from;
    while (next <= position) {
      const rows = await this.page<FactRow & { position: number; recorded_from: number; recorded_to: number }>(
        FACT_TABLES[kind].name,
        'recorded_from',
        next,
        position,
      );
      for (const row of rows) {
        const place = { position: row.position, recordedFrom: row.recorded_from, recordedTo: row.recorded_to };
        this.facts.take(kind, place, row);
      }
      if (rows.length < ROWS_AT_ONCE) return;
      next = rows.at(-1)!.recorded_from + 1;
      // The engine may be synchronous: let other requests in between.
      await nextTurn();
    }
  }

  private async rowsOf<Row extends object>(table: string, key: keyof Row & string, from: number, to: number) {
    const all: Row[] = [];
    for (let next = from; next <= to;) {
      const rows = await this.page<Row>(table, key, next, to);
      all.push(...rows);
      if (rows.length < ROWS_AT_ONCE) break;
      next = (rows.at(-1)![key] as number) + 1;
    }
    return all;
  }

  private page<Row extends object>(table: string, key: string, from: number, to: number): Promise<Row[]> {
    return this.database.all<Row>(
      `SELECT * FROM ${table} WHERE log_id = $1 AND ${key} >= $2 AND ${key} <= $3 ORDER BY ${key} LIMIT $4`,
      [this.logId, from, to, ROWS_AT_ONCE],
    );
  }

  private beginAnew(): void {
    this.facts = new ClinicFacts(new ClinicDays(this.timeZone));
    this.upTo = -1;
    this.whole = null;
    this.newest = null;
    this.changed.clear();
    this.earlier.clear();
  }

  private async blocksNow(): Promise<ViewBlock[]> {
    if (this.newest?.position === this.upTo) return this.newest.blocks;
    let blocks: ViewBlock[];
    if (!this.whole || this.changed.size > CHANGED_CLIENTS_MAX) {
      this.whole = await this.blockOfAll(this.upTo);
      this.changed.clear();
      blocks = [everyone(this.whole)];
    } else {
      const changed = new Set(this.changed);
      const anew = factBlock(this.facts, changed, this.upTo, this.vocabularies.sideEffects);
      const ranges = rangesWithout(this.whole, changed);
      blocks = [{ block: this.whole, without: changed, ranges }, everyone(anew)];
    }
    this.newest = { position: this.upTo, blocks };
    return blocks;
  }

  private async blockAt(position: number): Promise<FactBlock> {
    const kept = this.earlier.get(position) ?? (await this.blockOfAll(position));
    this.earlier.delete(position);
    this.earlier.set(position, kept);
    for (const oldest of this.earlier.keys()) {
      if (this.earlier.size <= EARLIER_POSITIONS_KEPT) break;
      this.earlier.delete(oldest);
    }
    return kept;
  }

  private async blockOfAll(position: number): Promise<FactBlock> {
    const builder = new BlockBuilder(this.facts, position, this.vocabularies.sideEffects);
    for (let client = 1; client < this.facts.clientIds.size; client++) {
      builder.addClient(client);
      if (client % CLIENTS_AT_ONCE === 0) await nextTurn();
    }
    return builder.finished();
  }
}

function everyone(block: FactBlock): ViewBlock {
  return { block, without: new Set(), ranges: rangesWithout(block, new Set()) };
}

function isKept(kind: string): kind is KeptKind {
  return (KEPT_KINDS as readonly string[]).includes(kind);
}
