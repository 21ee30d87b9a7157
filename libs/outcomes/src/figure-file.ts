import { EventLog } from '#event-log/event-log.js';
import { type CsvCell } from '#http/csv.js';
import { CsvFile } from '#http/csv-file.js';
import { isUuid } from '#kernel/ids.js';
import { Injectable } from '@nestjs/common';
import { type Filters } from './domain/rates/each-unit.js';
import { type FigureBody } from './figure.answer.js';
import { FigureNames } from './figure-names.js';

/** A table of figures, as the answer that it was made from has them. */
export interface FigureTable {
  /** Names the file, `rates`. */
  name: string;
  title: string;
  method: string;
  windowDays?: number;
  filters: Filters;
  /** What else a reader has to know. */
  notes?: readonly [name: string, value: CsvCell][];
  columns: readonly string[];
  rows: Iterable<readonly CsvCell[]>;
  /** Whose data it holds. */
  clientIds?: readonly string[];
}

/** Writes tables of figures as files, each with how it was made and where the log stood. */
@Injectable()
export class FigureFiles {
  constructor(
    private readonly log: EventLog,
    private readonly names: FigureNames,
  ) {}

  async write(body: FigureBody, table: FigureTable): Promise<CsvFile> {
    const about = [...aboutTable(body, table), ...(await this.aboutLogs(body))];
    const width = Math.max(2, table.columns.length);
    // Lines of one file have as many fields, whatever they say (RFC 4180, 2.4).
    const padded = (cells: readonly CsvCell[]): CsvCell[] => [
      ...cells,
      ...Array.from({ length: width - cells.length }, () => null),
    ];
    function* lines(): Generator<CsvCell[]> {
      for (const [name, value] of about) yield padded([`# ${name}`, value]);
      yield padded(table.columns);
      for (const row of table.rows) yield padded(row);
    }
    return new CsvFile(`${table.name}-${body.at.slice(0, 10)}`, lines(), table.clientIds);
  }

  /** Names of those of the values that are ids of staff. */
  ofStaff(values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.names.ofStaff([...new Set(values.filter(isUuid))]);
  }

  ofClinic(clinicId: string): Promise<string> {
    return this.names.ofClinic(clinicId);
  }

  private async aboutLogs({ clinics }: FigureBody): Promise<[string, CsvCell][]> {
    const about: [string, CsvCell][] = [];
    for (const { clinicId, knownAt } of clinics) {
      const { origin, epoch, size, root } = await this.log.head(clinicId);
      about.push(
        ['clinic', await this.names.ofClinic(clinicId)],
        ['as known at position', knownAt],
        ...([['log', origin]] as [string, CsvCell][]),
        ['log epoch', epoch],
        ['log size', size],
        ['log root (SHA-256)', root.toString('hex')],
      );
    }
    return about;
  }
}

function aboutTable(body: FigureBody, { title, method, windowDays, filters, notes = [] }: FigureTable) {
  const asked = Object.entries(filters).map(([name, values]) => `${name}: ${values.join(' ')}`);
  const about: [string, CsvCell][] = [
    ['figure', title],
    ['method', method],
    ['method version', body.methodVersion],
    ...(windowDays === undefined ? [] : ([['follow-up window in days', windowDays]] as [string, CsvCell][])),
    ['filters', asked.length === 0 ? 'none' : asked.join('; ')],
    ['windows open or closed as of', body.at],
    ['time zone', body.timeZone],
    ...notes,
  ];
  return about;
}
