import { uuidV5 } from '#kernel/ids.js';
import { ProgressSideEffect } from '#treatments/progress-side-effect/progress-side-effect.command.js';
import { RecordFollowUp } from '#treatments/record-follow-up/record-follow-up.command.js';
import { ReportSideEffect } from '#treatments/report-side-effect/report-side-effect.command.js';
import { ResolveSideEffect } from '#treatments/resolve-side-effect/resolve-side-effect.command.js';
import { rateOf, SIDE_EFFECTS, type SeededEffect } from './clinic-mix.js';
import { type Random } from './random.js';
import { daysAfter, type SeedSession } from './seed-step.js';

/** Days on which a follow-up is due, and how often anybody makes it. */
const FOLLOW_UPS = { 1: 0.5, 7: 0.85, 28: 0.7 } as const;
const REACHED = 0.85;

/** What came of a session: follow-ups, of which some are missing, and side effects, of which some are still open. */
export function courseHistory(random: Random, session: SeedSession, needleLengthUm: number): void {
  const followedAdvice = random.chance(session.world.isNewToAdvice ? 0.6 : 0.9);
  followUp(random, session, followedAdvice);
  const { skinType } = session.world;
  for (const effect of Object.keys(SIDE_EFFECTS) as SeededEffect[]) {
    if (random.chance(rateOf(effect, { skinType, needleLengthUm, followedAdvice }))) report(random, session, effect);
  }
}

function followUp(random: Random, session: SeedSession, followedAdvice: boolean): void {
  const { sessionId, day: sessionDay } = session;
  for (const [due, probability] of Object.entries(FOLLOW_UPS)) {
    const contactedOn = daysAfter(sessionDay, Number(due) + random.between(0, 2));
    const reached = random.chance(REACHED);
    const adherence = [
      { item: 'no_sun_24h', answer: followedAdvice ? ('yes' as const) : ('no' as const) },
      { item: 'sunscreen_daily', answer: followedAdvice ? ('yes' as const) : ('partly' as const) },
    ];
    if (!random.chance(probability)) continue;
    const said = { day: Number(due), contactedOn, reached, ...(reached && { adherence }) };
    session.add(`follow up ${due}`, (context) => new RecordFollowUp(context, sessionId, said), contactedOn);
  }
}

function report(random: Random, session: SeedSession, effect: SeededEffect): void {
  const { sessionId, day } = session;
  const { onsetDays, lastsDays } = SIDE_EFFECTS[effect];
  const onset = daysAfter(day, random.between(onsetDays[0], onsetDays[1]));
  const resolved = daysAfter(onset, random.between(lastsDays[0], lastsDays[1]));
  const effectId = uuidV5(sessionId, effect);
  const said = {
    ...{ effectId, type: effect, onset, grade: Number(random.weighted({ '1': 70, '2': 26, '3': 4 })) },
    causality: random.weighted({ probable: 50, possible: 40, certain: 10 }),
    serious: false,
  };
  const reportedOn = daysAfter(onset, random.between(0, 3));
  session.add(`report ${effect}`, (context) => new ReportSideEffect(context, sessionId, said), reportedOn);
  const observed = daysAfter(reportedOn, 2);
  if (random.chance(0.15) && observed < resolved) {
    const seen = { effectId, observed, grade: said.grade };
    session.add(`progress ${effect}`, (context) => new ProgressSideEffect(context, sessionId, seen), observed);
  }
  session.add(
    `resolve ${effect}`,
    (context) => new ResolveSideEffect(context, sessionId, { effectId, resolved }),
    // Reported late, it may be over before anybody hears of it.
    resolved < reportedOn ? reportedOn : resolved,
  );
}
