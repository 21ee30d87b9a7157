import { type CsvFile } from '#http/csv-file.js';
import { Injectable } from '@nestjs/common';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import { FigureFiles } from '../figure-file.js';
import { OUTSIDE_METHOD, OUTSIDE_SHARE_COLUMNS, outsideNotes, outsideShareCells } from '../outside.answer.js';
import { RATE_COLUMNS, rateCells } from '../rate-columns.js';
import { type RatesBody } from './rates.answer.js';
import { type OutsideRatesBody } from './rates-outside.answer.js';

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
  async outside(body: OutsideRatesBody, { windowDays, filters, groupBy, unit }: UnitQuery): Promise<CsvFile> {
    return this.files.write(body, {
      ...{ name: 'rates-outside', title: TITLE, method: OUTSIDE_METHOD, windowDays, filters },
      notes: [['unit', unit], ...outsideNotes(body)],
      columns: [...groupBy, ...OUTSIDE_SHARE_COLUMNS, 'verdict'],
      rows: body.groups.map(({ group, ...rate }) => [
        ...group.map(({ value }) => value),
        ...outsideShareCells(rate),
        rate.verdict,
      ]),
    });
  }
}
