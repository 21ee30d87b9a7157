import fc from 'fast-check';
import { isProblem } from '#kernel/problem.js';
import { stateOf } from './aggregate.js';
import { correctEntry, voidEntry } from './corrections.js';
import { effectiveEntries, type Entered, type EntryEvent } from './entry.events.js';
import { type Entry } from './entry.js';
import {
  abortSession,
  applyAnesthetic,
  applyPostProcedureProduct,
  bookSession,
  cancelSession,
  checkPreparation,
  givePreparationAdvice,
  cleanseSkin,
  completeSession,
  decideReportability,
  giveAftercare,
  notifyAuthority,
  observeReaction,
  progressSideEffect,
  rebookSession,
  recordFollowUp,
  removeAnesthetic,
  reportSideEffect,
  resolveSideEffect,
  sessionAggregate,
  startSession,
  treatArea,
} from './session.js';
import { type SessionEvent } from './session.events.js';
import { allowedLate, allowedNow, SESSION_ACTIONS, type SessionAction } from './session.order.js';
import { hasBegun, type Session } from './session.state.js';
import {
  aCheek,
  aCream,
  aHyperpigmentation,
  at,
  CLIENT_ID,
  entryId,
  late,
  live,
  PRACTITIONER_ID,
  published,
} from './world.fixture.js';

type History = Entered<SessionEvent | EntryEvent>[];

/** Each action with everything right about it but, perhaps, its place in the order. The record's clock ticks by the minute. */
const ATTEMPTS: Record<SessionAction, (s: Session, tick: number, entry: Entry) => SessionEvent[]> = {
  book_session: (s, _, entry) => bookSession(s, { clientId: CLIENT_ID, plannedFor: at(9) }, entry),
  rebook_session: (s, _, entry) => rebookSession(s, { plannedFor: at(10) }, entry),
  cancel_session: (s, _, entry) => cancelSession(s, { reason: 'missed' }, entry),
  start_session: (s, tick, entry) =>
    startSession(s, { clientId: CLIENT_ID, at: at(9, tick), practitionerId: PRACTITIONER_ID }, entry),
  give_preparation_advice: (s, tick, entry) => givePreparationAdvice(s, { at: at(8, tick), templateVersion: 1 }, entry),
  check_preparation: (s, tick, entry) =>
    checkPreparation(s, { at: at(9, tick), items: [{ item: 'sun', status: 'met' }] }, entry),
  cleanse_skin: (s, tick, entry) => cleanseSkin(s, { at: at(9, tick) }, entry),
  apply_anesthetic: (s, tick, entry) =>
    applyAnesthetic(s, aCream({ applicationId: entryId(1000 + tick), at: at(9, tick), areas: undefined }), entry),
  remove_anesthetic: (s, tick, entry) => {
    const on = hasBegun(s) ? s.anesthetics.find(({ isOn }) => isOn) : undefined;
    return removeAnesthetic(s, { at: at(9, tick), applicationId: on?.applicationId }, entry);
  },
  treat_area: (s, tick, entry) => treatArea(s, aCheek({ at: at(9, tick) }), entry),
  observe_reaction: (s, tick, entry) => observeReaction(s, { at: at(9, tick), type: 'erythema', severity: 1 }, entry),
  apply_post_procedure_product: (s, tick, entry) =>
    applyPostProcedureProduct(s, { at: at(9, tick), product: 'hyaluronic_serum' }, entry),
  give_aftercare: (s, tick, entry) => giveAftercare(s, { at: at(9, tick), items: ['no_sun_24h'] }, entry),
  complete_session: (s, tick, entry) => completeSession(s, { at: at(9, tick) }, entry),
  abort_session: (s, tick, entry) => abortSession(s, { at: at(9, tick), reason: 'client_request' }, entry),
  record_follow_up: (s, _, entry) => recordFollowUp(s, { day: 1, contactedOn: '2026-03-02', reached: true }, entry),
  report_side_effect: (s, tick, entry) =>
    reportSideEffect(s, aHyperpigmentation({ effectId: entryId(2000 + tick), onset: at(9, tick) }), entry),
  progress_side_effect: (s, tick, entry) => {
    const effect = hasBegun(s) ? (s.sideEffects.find((e) => e.resolved === undefined) ?? s.sideEffects[0]) : undefined;
    const observed = effect?.resolved ?? at(9, tick);
    return progressSideEffect(s, { effectId: effect?.effectId ?? entryId(1), observed }, entry);
  },
  resolve_side_effect: (s, tick, entry) => {
    const open = hasBegun(s) ? s.sideEffects.find((e) => e.resolved === undefined) : undefined;
    return resolveSideEffect(s, { effectId: open?.effectId ?? entryId(1), resolved: at(9, tick) }, entry);
  },
  decide_reportability: (s, _, entry) => {
    const decision = { decidedOn: '2026-03-02', reportable: false, reason: 'not_serious' as const };
    return decideReportability(s, { effectId: firstEffect(s), ...decision }, entry);
  },
  notify_authority: (s, _, entry) =>
    notifyAuthority(s, { effectId: firstEffect(s), authority: 'fda', notifiedOn: '2026-03-02' }, entry),
};

function firstEffect(session: Session): string {
  return (hasBegun(session) ? session.sideEffects[0]?.effectId : undefined) ?? entryId(1);
}

const attempts = fc.array(fc.record({ action: fc.constantFrom(...SESSION_ACTIONS), isLate: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});
/** Mostly the way that a session goes, so that the later parts of it are reached. */
const visits = fc
  .tuple(
    fc.shuffledSubarray(
      [
        'start_session',
        'cleanse_skin',
        'apply_anesthetic',
        'remove_anesthetic',
        'treat_area',
        'complete_session',
      ] as const,
      { minLength: 4 },
    ),
    attempts,
  )
  .map(([steps, rest]) => {
    const order = SESSION_ACTIONS.filter((action) => (steps as readonly SessionAction[]).includes(action));
    return [...order.map((action) => ({ action, isLate: false })), ...rest];
  });

function attempt(history: History, { action, isLate }: { action: SessionAction; isLate: boolean }, tick: number) {
  const session = stateOf(sessionAggregate, history);
  const allowed = isLate ? allowedLate(session) : allowedNow(session);
  try {
    const facts = published(ATTEMPTS[action](session, tick, isLate ? late() : live));
    for (const fact of facts) history.push({ ...fact, eventId: entryId(history.length + 1) });
    return { accepted: true, isAllowed: allowed.includes(action), session };
  } catch (problem) {
    if (!isProblem(problem)) throw problem;
    return { accepted: false, isAllowed: allowed.includes(action), session, problem };
  }
}

function historyOf(commands: readonly { action: SessionAction; isLate: boolean }[]): History {
  const history: History = [];
  commands.forEach((command, tick) => attempt(history, command, tick));
  return history;
}

const entriesOf = (history: History) => effectiveEntries<SessionEvent>(history);

describe('any sequence of commands', () => {
  it('is accepted exactly where the record says that it is allowed, and otherwise told what is', () => {
    fc.assert(
      fc.property(visits, (commands) => {
        const history: History = [];
        commands.forEach((command, tick) => {
          const { accepted, isAllowed, session, problem } = attempt(history, command, tick);
          expect([command, accepted]).toEqual([command, isAllowed]);
          if (problem) {
            expect(problem.kind).toBe('not_allowed_now');
            expect(problem.facts['allowed']).toEqual(allowedNow(session));
            expect(problem.facts['late']).toEqual(allowedLate(session));
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leads to a record whose live entries stand in order', () => {
    fc.assert(
      fc.property(visits, (commands) => {
        const types: string[] = [];
        let closed = false;
        let on = 0;
        for (const { type, data } of entriesOf(historyOf(commands))) {
          const isLate = data.lateReason !== undefined;
          const isStep = 'at' in data && !type.startsWith('Preparation');
          if (isStep && type !== 'SessionStarted') expect(types).toContain('SessionStarted');
          if (type === 'AnestheticApplied') on++;
          if (type === 'AnestheticRemoved') on--;
          expect(on).toBeGreaterThanOrEqual(0);
          if (!isLate) {
            if (type === 'AreaTreated' || type === 'AnestheticApplied') expect(types).toContain('SkinCleansed');
            if (type === 'AreaTreated' || type === 'SessionCompleted') expect(on).toBe(0);
            if (type === 'SessionCompleted') expect(types).toContain('AreaTreated');
            if (isStep) expect(closed).toBe(false);
          }
          closed ||= type === 'SessionCompleted' || type === 'SessionAborted';
          types.push(type);
        }
        for (const once of ['SessionStarted', 'SessionBooked']) {
          expect(types.filter((type) => type === once).length).toBeLessThanOrEqual(1);
        }
        expect(types.filter((type) => /^Session(Completed|Aborted)$/.test(type)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('corrections of any record', () => {
  it('taken back, leave the original', () => {
    fc.assert(
      fc.property(visits, fc.nat(), fc.integer({ min: 1, max: 12 }), (commands, pick, passes) => {
        const history = historyOf([
          ...commands,
          { action: 'start_session', isLate: true },
          { action: 'treat_area', isLate: true },
        ]);
        const areas = entriesOf(history).filter(({ type }) => type === 'AreaTreated');
        fc.pre(areas.length > 0);
        const area = areas[pick % areas.length]!;
        const old = (area.data as { passes: number }).passes;
        fc.pre(old !== passes);
        const before = entriesOf(history);
        for (const [from, to] of [
          [old, passes],
          [passes, old],
        ] as const) {
          const changes = [{ field: 'passes', old: from, new: to }];
          const request = { entryId: area.eventId, changes, reason: 'typing_error' as const };
          const [fact] = published(correctEntry(sessionAggregate, history, request, live));
          history.push({ ...fact!, eventId: entryId(history.length + 1) });
        }
        const withoutWords = (entries: typeof before) =>
          entries.map(({ eventId, type, data }) => ({ eventId, type, data }));
        expect(withoutWords(entriesOf(history))).toEqual(withoutWords(before));
        expect(stateOf(sessionAggregate, history)).toEqual(stateOf(sessionAggregate, history.slice(0, -2)));
      }),
      { numRuns: 200 },
    );
  });

  it('void an entry with what hangs on it, and leave a record without contradiction that takes further entries', () => {
    fc.assert(
      fc.property(visits, fc.nat(), (commands, pick) => {
        const history = historyOf(commands);
        const entries = entriesOf(history);
        fc.pre(entries.length > 0);
        const target = entries[pick % entries.length]!;
        const request = { entryId: target.eventId, reason: 'other' as const, withDependents: true };
        const voids = published(voidEntry(sessionAggregate, history, request, live));
        expect(voids.at(-1)!.data.entryId).toBe(target.eventId);
        for (const fact of voids) history.push({ ...fact, eventId: entryId(history.length + 1) });
        expect(entriesOf(history)).toHaveLength(entries.length - voids.length);
        const session = stateOf(sessionAggregate, history);
        for (const entry of entriesOf(history)) {
          expect(() => sessionAggregate.ensureFits(session, entry, live.clinic)).not.toThrow();
        }
        const next = allowedNow(session)[0] ?? 'report_side_effect';
        const again = attempt(history, { action: next, isLate: false }, commands.length);
        expect(again.accepted).toBe(again.isAllowed);
      }),
      { numRuns: 300 },
    );
  });
});
