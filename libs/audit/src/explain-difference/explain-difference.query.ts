import { EventLog } from '#event-log/event-log.js';
import { dayIn } from '#kernel/calendar.js';
import { Problem } from '#kernel/problem.js';
import { ReadModels } from '#projections/read-models.js';
import { type FieldChange } from '#treatments/domain/entry.events.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AuditCalendar } from '../clinic-calendar.js';
import { fieldInWords, titleOf, valueInWords } from '../domain/in-words.js';
import { type HistoryEventBody } from '../history-event.answer.js';
import { historyEvent, type Placed, readFoundEvents } from '../history-events.js';
import { HistoryIndex } from '../history-index.js';
import { RecordsAsOf } from '../records-as-of.js';
import { type ChangeKind, type ExplainedDifferenceBody } from './explain-difference.answer.js';
import { CHANGES_DEFAULT, CHANGES_MAX, type ExplainDifferenceRequest } from './explain-difference.request.js';

/** Which events between two positions changed what is known of the time before the first. */
export class ExplainDifference extends Query<ExplainedDifferenceBody> {
  constructor(
    readonly clinicId: string,
    readonly asked: ExplainDifferenceRequest,
  ) {
    super();
  }
}

interface PlacedChange extends Placed {
  kind: ChangeKind;
}

/**
 * `$1` log, `$2` and `$3` the positions, `$4` and `$5` the instant of the first and its day in the clinic. A correction
 * counts where it is about something that was known; anything else where it had happened by then. What is known to the
 * day counts as having happened on its day.
 */
const CHANGES = `
  SELECT position, client_id, CASE type
      WHEN 'SubjectErased' THEN 'erased' WHEN 'EntryVoided' THEN 'voided'
      WHEN 'EntryCorrected' THEN 'corrected' ELSE 'late' END AS kind
  FROM history_event AS event WHERE log_id = $1 AND position > $2 AND position <= $3 AND CASE type
    WHEN 'SubjectErased' THEN 1 = 1
    WHEN 'EntryCorrected' THEN ${aboutKnown()}
    WHEN 'EntryVoided' THEN ${aboutKnown()}
    ELSE CASE length(happened) WHEN 10 THEN happened <= $5 ELSE happened <= $4 END END`;

function aboutKnown(): string {
  return `EXISTS (SELECT 1 FROM history_correction AS correction
    WHERE correction.log_id = $1 AND correction.corrected <= $2 AND correction.position = event.position)`;
}

@QueryHandler(ExplainDifference)
export class ExplainDifferenceHandler implements IQueryHandler<ExplainDifference> {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
    private readonly calendar: AuditCalendar,
    private readonly index: HistoryIndex,
    private readonly records: RecordsAsOf,
  ) {}

  /** @throws Problem `clinic_not_found`, `position_beyond_log`, `limit_invalid` */
  async execute({ clinicId, asked }: ExplainDifference): Promise<ExplainedDifferenceBody> {
    const { timeZone } = await this.calendar.byId(clinicId);
    const { limit = CHANGES_DEFAULT, after } = asked;
    if (limit < 1 || limit > CHANGES_MAX) {
      throw new Problem('invalid', 'limit_invalid', `A page has 1 to ${CHANGES_MAX} changes.`, {
        min: 1,
        max: CHANGES_MAX,
      });
    }
    const from = await this.records.positionOf(clinicId, asked.from);
    const to = Math.max(from, await this.records.positionOf(clinicId, asked.to));
    await this.index.reach(clinicId, to);
    const fromAt = /^\d+$/.test(asked.from) ? await this.recordedAt(clinicId, from) : asked.from;
    const { queries, logId } = await this.readModels.ofLog(clinicId);
    const params = [logId, from, to, fromAt, dayIn(timeZone, fromAt)];
    const totals = await queries.all<{ kind: ChangeKind; count: number }>(
      `SELECT kind, count(*) AS count FROM (${CHANGES}) AS change GROUP BY kind`,
      params,
    );
    const rows = await queries.all<PlacedChange>(
      `SELECT position, client_id, kind FROM (${CHANGES}) AS change WHERE position > $6 ORDER BY position LIMIT $7`,
      [...params, after ?? from, limit + 1],
    );
    const page = rows.slice(0, limit);
    const events = (await readFoundEvents(this.log, clinicId, queries, logId, page)).map(historyEvent);
    const counts = { late: 0, corrected: 0, voided: 0, erased: 0 };
    for (const { kind, count } of totals) counts[kind] = count;
    return {
      ...{ from, to, fromAt, counts, recordedBetween: to - from },
      changes: events.map((event, at) => ({ ...event, kind: page[at]!.kind, inWords: inWords(page[at]!.kind, event) })),
      next: rows.length > limit ? page.at(-1)!.position : null,
    };
  }

  private async recordedAt(clinicId: string, position: number): Promise<string> {
    const [event] = await this.log.readLog(clinicId, position, 1);
    return event!.recordedAt;
  }
}

function inWords(kind: ChangeKind, { title, happened, recordedAt, corrects, data, reason }: HistoryEventBody): string {
  const why = reason === null ? '' : ` (${valueInWords(reason)})`;
  switch (kind) {
    case 'late':
      return `${title}: it happened ${happened} and was recorded only at ${recordedAt}.`;
    case 'corrected':
      return `The entry at position ${corrects} was corrected${why}: ${changesInWords(data)}.`;
    case 'voided':
      return `The entry at position ${corrects} no longer stands${why}.`;
    case 'erased':
      return `${titleOf('ClientErased')}${why}: their data show at no position any more, and figures as of any day are without them.`;
  }
}

function changesInWords(data: object | null): string {
  const changes = (data as { changes?: FieldChange[] } | null)?.changes ?? [];
  if (changes.length === 0) return 'its words';
  return changes
    .map(({ field, old, new: now }) => {
      const { label, unit } = fieldInWords(field);
      return `${label}: ${valueInWords(now, unit)} instead of ${valueInWords(old, unit)}`;
    })
    .join('; ');
}
