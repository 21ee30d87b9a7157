import { type CsvFile } from '#http/csv-file.js';
import { Injectable } from '@nestjs/common';
import { CLIENTS_MIN } from '../domain/rates/disclosure.js';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import { type FigureBody } from '../figure.answer.js';
import { FigureFiles } from '../figure-file.js';
import { RATE_COLUMNS, rateCells } from '../rate-columns.js';
import { type RatesBody } from './rates.answer.js';

/** A rate as it may leave the clinic; null where it is withheld. */
export interface OutsideRate {
  values: string[];
  numerator: number | null;
  denominator: number | null;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  verdict: string;
}

const TITLE = 'How often side effects were seen';
const METHOD = 'incidence; the method of each interval stands beside it';

/** Rates as files. */
@Injectable()
export class RatesFiles {
  constructor(private readonly files: FigureFiles) {}

  /** For the clinic itself: everything that the answer says, the total last. */
  async inside(body: RatesBody, { windowDays, filters, groupBy }: UnitQuery): Promise<CsvFile> {
    const names = await this.files.ofStaff(body.groups.flatMap(({ group }) => group.map(({ value }) => value)));
    const hasNames = groupBy.includes('practitioner');
    const nameOf = (values: readonly string[]) => values.map((value) => names.get(value)).find(Boolean) ?? null;
    const rows = body.groups.map(({ group, ...rate }) => {
      const values = group.map(({ value }) => value);
      return [...values, ...(hasNames ? [nameOf(values)] : []), ...rateCells(rate)];
    });
    const total = [...groupBy.map(() => 'total'), ...(hasNames ? [null] : []), ...rateCells(body.total)];
    return this.files.write(body, {
      ...{ name: 'rates', title: TITLE, method: METHOD, windowDays, filters },
      notes: body.overlaps ? [['groups', 'one unit may be in several of them: never add them up']] : [],
      columns: [...groupBy, ...(hasNames ? ['practitioner_name'] : []), ...RATE_COLUMNS],
      rows: [...rows, total],
    });
  }

  /** For anybody else. */
  async outside(body: FigureBody & { groups: OutsideRate[] }, counted: UnitQuery): Promise<CsvFile> {
    const { windowDays, filters, groupBy, unit } = counted;
    return this.files.write(body, {
      ...{ name: 'rates-outside', title: TITLE, method: METHOD, windowDays, filters },
      notes: [
        ['unit', unit],
        ['withheld', `groups with an event in 1 to ${CLIENTS_MIN - 1} clients, and others that would give them away`],
        ['rounded', 'counts to the nearest 5, rates to whole per cent'],
      ],
      columns: [...groupBy, 'numerator', 'denominator', 'estimate', 'lower_95', 'upper_95', 'verdict'],
      rows: body.groups.map(({ values, numerator, denominator, estimate, lower, upper, verdict }) => {
        return [...values, numerator, denominator, estimate, lower, upper, verdict];
      }),
    });
  }
}
