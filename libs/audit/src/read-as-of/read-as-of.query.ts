import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { happenedAt } from '#treatments/domain/entry.events.js';
import { differenceOf } from '../domain/state-difference.js';
import { titleOf } from '../domain/in-words.js';
import { type AskedRecord, causesBetween, type EntryAsOf, RecordsAsOf } from '../records-as-of.js';
import { type AsOfBody, type AsOfDifferenceBody } from './read-as-of.answer.js';
import { type AsOfDifferenceRequest } from './read-as-of.request.js';

export class ReadAsOf extends Query<AsOfBody> {
  constructor(
    readonly clinicId: string,
    readonly record: AskedRecord,
    readonly asOf?: string,
  ) {
    super();
  }
}

@QueryHandler(ReadAsOf)
export class ReadAsOfHandler implements IQueryHandler<ReadAsOf> {
  constructor(private readonly records: RecordsAsOf) {}

  async execute({ clinicId, record, asOf }: ReadAsOf): Promise<AsOfBody> {
    const history = await this.records.history(clinicId, record);
    const position = await this.records.positionOf(clinicId, asOf);
    const entries = await this.records.entriesAt(history, position);
    return { position, entries: entries.map(shown), erased: history.erased };
  }
}

export class ReadAsOfDifference extends Query<AsOfDifferenceBody> {
  constructor(
    readonly clinicId: string,
    readonly record: AskedRecord,
    readonly asked: AsOfDifferenceRequest,
  ) {
    super();
  }
}

@QueryHandler(ReadAsOfDifference)
export class ReadAsOfDifferenceHandler implements IQueryHandler<ReadAsOfDifference> {
  constructor(private readonly records: RecordsAsOf) {}

  async execute({ clinicId, record, asked }: ReadAsOfDifference): Promise<AsOfDifferenceBody> {
    const { records } = this;
    const history = await records.history(clinicId, record);
    const pins = [
      asked.from === undefined ? -1 : await records.positionOf(clinicId, asked.from),
      await records.positionOf(clinicId, asked.to),
    ];
    // Two pins have no order of their own: the difference goes from the earlier to the later.
    const [from, to] = [Math.min(...pins), Math.max(...pins)];
    const [before, after] = [await records.entriesAt(history, from), await records.entriesAt(history, to)];
    const differences = differenceOf(before, after, causesBetween(history, from, to));
    return { from, to, differences, erased: history.erased };
  }
}

function shown({ event, type, data, ...entry }: EntryAsOf): AsOfBody['entries'][number] {
  const { recordedAt, actor, role } = event;
  return { ...entry, type, data, title: titleOf(type), happened: happenedAt(data), recordedAt, actor, role };
}
