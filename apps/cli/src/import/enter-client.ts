import { dayIn } from '#kernel/calendar.js';
import { uuidV5 } from '#kernel/ids.js';
import { type JsonObject } from '#kernel/json.js';
import { canonicalJson } from '#ledger/jcs.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { ApplyPostProcedureProduct } from '#treatments/apply-post-procedure-product/apply-post-procedure-product.command.js';
import { AssessOutcome } from '#treatments/assess-outcome/assess-outcome.command.js';
import { CheckPreparation } from '#treatments/check-preparation/check-preparation.command.js';
import { CompleteSession } from '#treatments/complete-session/complete-session.command.js';
import { EndSeries } from '#treatments/end-series/end-series.command.js';
import { GiveAftercare } from '#treatments/give-aftercare/give-aftercare.command.js';
import { ObserveReaction } from '#treatments/observe-reaction/observe-reaction.command.js';
import { PlanSeries } from '#treatments/plan-series/plan-series.command.js';
import { RecordConsultation } from '#treatments/record-consultation/record-consultation.command.js';
import { RecordFollowUp } from '#treatments/record-follow-up/record-follow-up.command.js';
import { RegisterClient } from '#treatments/register-client/register-client.command.js';
import { RemoveAnesthetic } from '#treatments/remove-anesthetic/remove-anesthetic.command.js';
import { ReportSideEffect } from '#treatments/report-side-effect/report-side-effect.command.js';
import { ResolveSideEffect } from '#treatments/resolve-side-effect/resolve-side-effect.command.js';
import { StartSession } from '#treatments/start-session/start-session.command.js';
import { TreatArea } from '#treatments/treat-area/treat-area.command.js';
import { type AssessmentFacts, type ClientFacts, type SeriesFacts } from './client-files.js';
import { IMPORTED, outcomeOf, type ReadRow, type RowCommands, type RowOutcome } from './row-commands.js';
import {
  type AftercareFacts,
  type AreaFacts,
  type FollowUpFacts,
  type PreparationFacts,
  type ReactionFacts,
  type SessionFacts,
  type SideEffectFacts,
} from './session-files.js';

interface ClientRows {
  client: ReadRow<ClientFacts>;
  series: ReadRow<SeriesFacts>[];
  sessions: ReadRow<SessionFacts>[];
  assessments: ReadRow<AssessmentFacts>[];
}

/** Enters everything that a folder says of one client, in the order in which it happened. */
export async function enterClient(
  rows: RowCommands,
  client: ReadRow<ClientFacts>,
  timeZone: string,
  signal: AbortSignal,
): Promise<void> {
  const { clientId } = client.facts;
  const all: ClientRows = {
    client,
    series: rows.children(clientId, 'series'),
    sessions: rows.children(clientId, 'sessions'),
    assessments: rows.children(clientId, 'assessments'),
  };
  if ((await enterRegistration(rows, all, timeZone)) === 'left') {
    for (const dependents of [all.series, all.sessions, all.assessments]) rows.leaveDependents(dependents, client);
    for (const session of all.sessions) leaveSteps(rows, session);
    return;
  }
  const planned = new Map<ReadRow<SeriesFacts>, RowOutcome>();
  for (const series of all.series) planned.set(series, await planSeries(rows, series));
  for (const session of all.sessions) {
    signal.throwIfAborted();
    const lost = all.series.find(
      (series) => series.facts.seriesId === session.facts.start.seriesId && planned.get(series) === 'left',
    );
    if (lost) {
      rows.leaveDependents([session], lost);
      leaveSteps(rows, session);
    } else await enterSession(rows, session, signal);
  }
  for (const series of all.series) await endSeries(rows, series, planned.get(series)!);
  for (const assessment of all.assessments) {
    const { assessment: said } = assessment.facts;
    const outcome = await rows.send(
      [assessment],
      'assess',
      (context) => new AssessOutcome(context, clientId, said, IMPORTED),
    );
    rows.count([assessment], outcome);
  }
}

async function enterRegistration(rows: RowCommands, all: ClientRows, timeZone: string): Promise<RowOutcome> {
  const { client } = all;
  const { clientId, registration, identity, consultation } = client.facts;
  const consultedOn = registration.enrolledOn ?? firstDayOf(all, timeZone);
  if (consultation !== undefined && consultedOn === undefined) {
    const rightIs = 'is needed with what a consultation tells, since the client has no session and no assessment';
    rows.fault(client, { column: 'enrolled_on', code: 'cell_empty', rightIs });
    rows.count([client], 'left');
    return 'left';
  }
  const outcomes = [
    await rows.send(
      [client],
      'register',
      (context) => new RegisterClient(context, clientId, registration, IMPORTED, undefined, identity),
    ),
  ];
  if (consultation !== undefined && outcomes[0] !== 'left') {
    const said = { ...consultation, consultedOn: consultedOn! };
    outcomes.push(
      await rows.send([client], 'consult', (context) => new RecordConsultation(context, clientId, said, IMPORTED)),
    );
  }
  const outcome = outcomeOf(outcomes);
  rows.count([client], outcome);
  return outcome;
}

/** Whoever was treated or assessed had been seen, so without a day of enrolment the first of these days stands. */
function firstDayOf({ sessions, assessments }: ClientRows, timeZone: string): string | undefined {
  return [
    ...sessions.map(({ facts }) => dayIn(timeZone, facts.start.at)),
    ...assessments.map(({ facts }) => facts.assessment.assessedOn),
  ].sort()[0];
}

async function planSeries(rows: RowCommands, series: ReadRow<SeriesFacts>): Promise<RowOutcome> {
  const { seriesId, plan } = series.facts;
  return rows.send([series], 'plan', (context) => new PlanSeries(context, seriesId, plan, IMPORTED));
}

async function endSeries(rows: RowCommands, series: ReadRow<SeriesFacts>, planned: RowOutcome): Promise<void> {
  const { seriesId, end } = series.facts;
  const outcomes = [planned];
  if (end !== undefined && planned !== 'left') {
    outcomes.push(await rows.send([series], 'end', (context) => new EndSeries(context, seriesId, end, IMPORTED)));
  }
  rows.count([series], outcomeOf(outcomes));
}

/** Before the areas: start, preparation, anesthetic. After them: reactions, product, aftercare, end, and what came of it. */
async function enterSession(rows: RowCommands, session: ReadRow<SessionFacts>, signal: AbortSignal): Promise<void> {
  const { sessionId, start, anesthetic, removal, product, completion } = session.facts;
  const outcomes: RowOutcome[] = [];
  const step = async (name: string, make: Parameters<RowCommands['send']>[2]): Promise<void> => {
    outcomes.push(await rows.send([session], name, make));
  };
  await step('start', (context) => new StartSession(context, sessionId, start, IMPORTED));
  if (outcomes[0] === 'left') {
    rows.count([session], 'left');
    leaveSteps(rows, session);
    return;
  }
  const before = outcomes[0] === 'unchanged' ? await itemsEntered(rows, sessionId) : NO_ITEMS;
  await checkPreparation(rows, sessionId, before.preparation);
  if (anesthetic) {
    await step('anesthetic', (context) => new ApplyAnesthetic(context, sessionId, anesthetic, IMPORTED));
  }
  if (removal) await step('removal', (context) => new RemoveAnesthetic(context, sessionId, removal, IMPORTED));
  await treatAreas(rows, sessionId, signal);
  for (const row of rows.children<ReactionFacts>(sessionId, 'reactions')) {
    const { reaction } = row.facts;
    rows.count(
      [row],
      await rows.send([row], 'observe', (context) => new ObserveReaction(context, sessionId, reaction, IMPORTED)),
    );
  }
  if (product) {
    const { said, notes } = product;
    await step('product', (context) => new ApplyPostProcedureProduct(context, sessionId, said, IMPORTED, notes));
  }
  await giveAftercare(rows, sessionId, before.aftercare);
  await step('complete', (context) => new CompleteSession(context, sessionId, completion, IMPORTED));
  rows.count([session], outcomeOf(outcomes));
  await enterCourse(rows, sessionId);
}

async function treatAreas(rows: RowCommands, sessionId: string, signal: AbortSignal): Promise<void> {
  const settings = new Map<string, number>();
  for (const row of rows.children<AreaFacts>(sessionId, 'areas')) {
    signal.throwIfAborted();
    const { treatment, notes } = row.facts;
    // The area, its side and arm tell it, so that a row whose setting was edited shows as changed, and not as another.
    const setting = (settings.get(row.place) ?? 0) + 1;
    settings.set(row.place, setting);
    const rowId = uuidV5(sessionId, `area\n${row.place}\n${setting}`);
    rows.count(
      [row],
      await rows.send(
        [row],
        'treat',
        (context) => new TreatArea(context, sessionId, treatment, IMPORTED, notes),
        rowId,
      ),
    );
  }
}

async function enterCourse(rows: RowCommands, sessionId: string): Promise<void> {
  for (const row of rows.children<FollowUpFacts>(sessionId, 'follow_ups')) {
    const { followUp } = row.facts;
    rows.count(
      [row],
      await rows.send([row], 'follow-up', (context) => new RecordFollowUp(context, sessionId, followUp, IMPORTED)),
    );
  }
  for (const row of rows.children<SideEffectFacts>(sessionId, 'side_effects')) {
    const { report, resolution } = row.facts;
    const outcomes = [
      await rows.send([row], 'report', (context) => new ReportSideEffect(context, sessionId, report, IMPORTED)),
    ];
    if (resolution && outcomes[0] !== 'left') {
      outcomes.push(
        await rows.send([row], 'resolve', (context) => new ResolveSideEffect(context, sessionId, resolution, IMPORTED)),
      );
    }
    rows.count([row], outcomeOf(outcomes));
  }
}

/** Items that an earlier import has entered, each with what it said. */
interface ItemsEntered {
  preparation: ReadonlyMap<string, string>;
  aftercare: ReadonlyMap<string, string>;
}

const NO_ITEMS: ItemsEntered = { preparation: new Map(), aftercare: new Map() };

/**
 * The items of a session are entered together, as a person would; when a row that was left is put right and imported
 * again, only that item is new.
 */
async function itemsEntered(rows: RowCommands, sessionId: string): Promise<ItemsEntered> {
  const preparation = new Map<string, string>();
  const aftercare = new Map<string, string>();
  for (const { type, data } of await rows.sessionEvents(sessionId)) {
    if (data?.lateReason !== IMPORTED.reason) continue;
    if (type === 'PreparationChecked') {
      for (const item of data.items as JsonObject[]) preparation.set(item.item as string, canonicalJson(item));
    }
    if (type === 'AftercareGiven') for (const item of data.items as string[]) aftercare.set(item, item);
  }
  return { preparation, aftercare };
}

async function checkPreparation(rows: RowCommands, sessionId: string, before: ReadonlyMap<string, string>) {
  const fresh: ReadRow<PreparationFacts>[] = [];
  for (const row of rows.children<PreparationFacts>(sessionId, 'preparation')) {
    const entered = before.get(row.facts.item.item);
    if (entered === undefined) fresh.push(row);
    else if (entered === canonicalJson(withoutGaps(row.facts.item))) rows.count([row], 'unchanged');
    else {
      rows.changed(row);
      rows.count([row], 'left');
    }
  }
  if (fresh.length === 0) return;
  const items = fresh.map(({ facts }) => withoutGaps(facts.item));
  const rowId = uuidV5(sessionId, `preparation\n${items.map(({ item }) => item).join('\n')}`);
  const outcome = await rows.send(
    fresh,
    'check',
    (context) => new CheckPreparation(context, sessionId, { items }, IMPORTED),
    rowId,
  );
  rows.count(fresh, outcome);
}

async function giveAftercare(rows: RowCommands, sessionId: string, before: ReadonlyMap<string, string>) {
  const all = rows.children<AftercareFacts>(sessionId, 'aftercare');
  const fresh = all.filter(({ facts }) => !before.has(facts.item));
  rows.count(
    all.filter((row) => !fresh.includes(row)),
    'unchanged',
  );
  if (fresh.length === 0) return;
  const items = fresh.map(({ facts }) => facts.item);
  const rowId = uuidV5(sessionId, `aftercare\n${items.join('\n')}`);
  const outcome = await rows.send(
    fresh,
    'give',
    (context) => new GiveAftercare(context, sessionId, { items }, IMPORTED),
    rowId,
  );
  rows.count(fresh, outcome);
}

function leaveSteps(rows: RowCommands, session: ReadRow<SessionFacts>): void {
  const files = ['preparation', 'areas', 'reactions', 'aftercare', 'follow_ups', 'side_effects'] as const;
  for (const file of files) rows.leaveDependents(rows.children(session.facts.sessionId, file), session);
}

/** A record of a list holds no member that is undefined. */
function withoutGaps<Item extends object>(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}
