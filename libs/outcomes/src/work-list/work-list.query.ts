import { type Clock, type Instant, instantOf } from '#kernel/clock.js';
import { ReadModels } from '#projections/read-models.js';
import { type SettingsToday } from '#treatments/domain/clinic.events.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClientNames } from '../client-names.js';
import { SettingsOfClinics } from '../clinic-settings.js';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts } from '../known-at.js';
import { OUTCOMES_CLOCK } from '../outcomes-clock.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { type AskedPage, type Cursor, type Page, pageOf } from '#http/page.js';
import { readAlertsWaiting } from './alerts-waiting.js';
import { readFollowUpsDue } from './follow-ups-due.js';
import { momentOfWork, type MomentOfWork } from './moment-of-work.js';
import { readOpenSideEffects } from './open-side-effects.js';
import { readReportsDue } from './reports-due.js';
import { readSeriesDue } from './series-due.js';
import { readMissedBookings, readSessionsToday, type Unnamed } from './sessions-of-day.js';
import { readTouchUpsDue } from './touch-ups-due.js';
import { type WorkItem, type WorkListBody } from './work-list.answer.js';

export const WORK_SECTIONS = [
  'sessionsToday',
  'missedBookings',
  'followUps',
  'seriesDue',
  'touchUpsDue',
  'sideEffects',
  'reports',
  'alerts',
] as const;
export type WorkSection = (typeof WORK_SECTIONS)[number];

type Waiting<Item> = Page<Unnamed<Item>> & { total: number };

/** What waits for somebody in the clinic at an instant. */
export class ReadWorkList extends Query<WorkListBody> {
  constructor(
    readonly clinicId: string,
    /** By default, now. */
    readonly at: Instant | undefined,
    readonly sections: readonly WorkSection[],
    readonly page: AskedPage,
  ) {
    super();
  }
}

@QueryHandler(ReadWorkList)
export class ReadWorkListHandler implements IQueryHandler<ReadWorkList> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
    private readonly vocabularies: OutcomeVocabularies,
    private readonly names: ClientNames,
    private readonly settings: SettingsOfClinics,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clinicId, at, sections, page }: ReadWorkList): Promise<WorkListBody> {
    const { timeZone } = await this.clinics.byId(clinicId);
    const known = await knownFacts(this.readModels, clinicId);
    const moment = momentOfWork(known, at ?? instantOf(this.clock.now()), timeZone);
    const settings = await this.settings.of(clinicId);
    const waiting = new Map<WorkSection, Waiting<WorkItem>>();
    for (const section of sections) waiting.set(section, await this.read(section, moment, settings, page));
    const named = await this.named(clinicId, waiting);
    return { at: moment.at, today: moment.today, ...named };
  }

  private async read(
    section: WorkSection,
    moment: MomentOfWork,
    settings: SettingsToday,
    page: AskedPage,
  ): Promise<Waiting<WorkItem>> {
    switch (section) {
      case 'sessionsToday':
        return pageOf(await readSessionsToday(moment), placeOfSession, page);
      case 'missedBookings':
        return pageOf(await readMissedBookings(moment), placeOfSession, page);
      case 'followUps':
        return readFollowUpsDue(moment, settings.followUpDays, page);
      case 'seriesDue':
        return readSeriesDue(moment, page);
      case 'touchUpsDue':
        return readTouchUpsDue(moment, page);
      case 'sideEffects':
        return readOpenSideEffects(moment, this.vocabularies.sideEffects, page);
      case 'reports':
        return pageOf(
          await readReportsDue(moment, settings.reportDeadlines),
          ({ dueOn, effectId }) => ({ text: dueOn, id: effectId }),
          page,
        );
      case 'alerts':
        return readAlertsWaiting(moment, this.vocabularies.safetyRules, page);
    }
  }

  /** Names are opened for the items that are answered, and for no others. */
  private async named(clinicId: string, waiting: Map<WorkSection, Waiting<WorkItem>>): Promise<object> {
    const clientIds = [...waiting.values()].flatMap(({ items }) => items.map(({ clientId }) => clientId));
    const names = await this.names.of(clinicId, clientIds);
    const sections = [...waiting].map(([section, { items, ...rest }]) => {
      const named = items.map(({ clientId, ...item }) => ({
        client: { clientId, name: names.get(clientId)! },
        ...item,
      }));
      return [section, { ...rest, items: named }];
    });
    return Object.fromEntries(sections) as object;
  }
}

function placeOfSession(session: { startedAt: string | null; plannedFor: string | null; sessionId: string }): Cursor {
  return { text: session.plannedFor ?? session.startedAt!, id: session.sessionId };
}
