import { type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { ApplyPostProcedureProduct } from '#treatments/apply-post-procedure-product/apply-post-procedure-product.command.js';
import { BookSession } from '#treatments/book-session/book-session.command.js';
import { CheckPreparation } from '#treatments/check-preparation/check-preparation.command.js';
import { CleanseSkin } from '#treatments/cleanse-skin/cleanse-skin.command.js';
import { CompleteSession } from '#treatments/complete-session/complete-session.command.js';
import { CorrectEntry } from '#treatments/correct-entry/correct-entry.command.js';
import { GiveAftercare } from '#treatments/give-aftercare/give-aftercare.command.js';
import { ObserveReaction } from '#treatments/observe-reaction/observe-reaction.command.js';
import { RemoveAnesthetic } from '#treatments/remove-anesthetic/remove-anesthetic.command.js';
import { StartSession } from '#treatments/start-session/start-session.command.js';
import { TreatArea } from '#treatments/treat-area/treat-area.command.js';
import { VoidEntry } from '#treatments/void-entry/void-entry.command.js';
import { type Said } from '#treatments/domain/form.js';
import { type AreaTreatment } from '#treatments/domain/session.events.js';
import { ADVICE, AFTER_PRODUCTS, ANESTHETICS, AREA_MIN, CONTACT_MIN } from './clinic-mix.js';
import { type SessionCourse } from './client-course.js';
import { aftercareVersionOn, deviceIdOf, GLIDE, lotOn, presetFor } from './clinic-steps.js';
import { preparationItems } from './preparation.js';
import { type Random } from './random.js';
import { type ClientScript, plusMin, type SimulationStep } from './simulation-step.js';

/** What is simulated lies back, and is entered now. */
const IMPORTED = { reason: 'imported' } as const;
const QUARTER_MS = 15 * 60_000;

/** A session from the appointment to the signature. Answers when it ended. */
export function addSession(script: ClientScript, course: SessionCourse, bookedAt: Instant): Instant {
  const { random, clientId, seriesId, practitionerId, time } = script;
  const session = new SessionScript(script, course);
  const { sessionId, clock } = session;
  const of = { clientId, practitionerId, seriesId, sessionNumber: course.number };
  if (time.isLive) {
    const plannedFor = new Date(Math.floor(Date.parse(clock.now) / QUARTER_MS) * QUARTER_MS).toISOString();
    const booking = { ...of, plannedFor, plannedDurationS: 3_600 };
    script.add(session.nameOf('book'), bookedAt, (context) => new BookSession(context, sessionId, booking));
  }
  const start = { ...of, at: clock.now };
  const late = time.isLive ? undefined : IMPORTED;
  session.add('start', (context) => new StartSession(context, sessionId, start, late));
  const checkedAt = clock.after(random, 1, 4);
  const items = preparationItems(script, course);
  session.add('check', (context) => new CheckPreparation(context, sessionId, { at: checkedAt, items }));
  const cleansedAt = clock.after(random, 2, 5);
  const cleansing = { at: cleansedAt, product: 'chlorhexidine' };
  session.add('cleanse', (context) => new CleanseSkin(context, sessionId, cleansing));
  numb(random, session);
  treat(random, session);
  finish(random, session);
  return clock.now;
}

/** What is entered in one session, each time some seconds after it was done. */
class SessionScript {
  readonly sessionId: string;
  readonly clock: SessionClock;

  constructor(
    readonly script: ClientScript,
    readonly course: SessionCourse,
  ) {
    this.sessionId = script.sessionIdOf(course);
    this.clock = new SessionClock(script.timeOn(course.day, 7, 15));
  }

  add(name: string, make: SimulationStep['make'], afterMin = this.script.random.between(5, 40) / 60): void {
    this.script.add(this.nameOf(name), plusMin(this.clock.now, afterMin), make);
  }

  /** The name that a step has among those of the client. */
  nameOf(name: string): string {
    return `${this.course.number} ${name}`;
  }
}

/** The time of day in a session. */
class SessionClock {
  constructor(public now: Instant) {}

  after(random: Random, minMin: number, maxMin: number): Instant {
    return (this.now = plusMin(this.now, random.between(minMin * 60, maxMin * 60) / 60));
  }
}

function numb(random: Random, session: SessionScript): void {
  const { sessionId, clock } = session;
  const product = random.weighted(ANESTHETICS);
  const at = clock.after(random, 1, 3);
  const applicationId = uuidV5(sessionId, 'anesthetic');
  const massMg = random.between(4, 20) * 500;
  const applied = { applicationId, at, product, ...(product !== 'none' && { massMg }) };
  session.add('numb', (context) => new ApplyAnesthetic(context, sessionId, applied));
  const contact = CONTACT_MIN[product];
  if (!contact) return;
  // Now and then a client cannot wait.
  const isHurried = random.chance(0.015);
  const removedAt = clock.after(random, ...(isHurried ? ([12, 17] as const) : contact));
  session.add('wipe', (context) => new RemoveAnesthetic(context, sessionId, { at: removedAt, applicationId }));
}

function treat(random: Random, session: SessionScript): void {
  const { sessionId, course, clock } = session;
  const { deviceType } = course;
  const [minMin, maxMin] = AREA_MIN[course.areas.length]!;
  for (const { area, needleLengthUm } of course.areas) {
    const at = clock.after(random, 1, 3);
    const isPen = deviceType === 'pen' || deviceType === 'rf_pen';
    const presetId = deviceType === 'pen' ? presetFor(area, needleLengthUm) : undefined;
    const treatment: Said<AreaTreatment> = {
      ...{ at, endedAt: clock.after(random, minMin, maxMin), area, side: 'both', deviceType, needleLengthUm },
      passes: random.between(3, 6),
      pattern: isPen ? random.pick(['circular', 'vertical', 'star'] as const) : 'star',
      pressure: random.weighted({ light: 30, medium: 60, firm: 10 }),
      endpoint: random.weighted({ erythema: 45, pinpoint_bleeding_uniform: 40, pinpoint_bleeding_sparse: 15 }),
      ...(isPen && { speed: random.between(60, 150) * 100, speedUnit: 'rpm', pinCount: random.pick([12, 24, 36]) }),
      deviceId: deviceIdOf(deviceType),
      cartridgeLot: lotOn(deviceType, course.day),
      ...(deviceType !== 'rf_pen' && { glideProduct: GLIDE, glideSafeForIntradermalUse: true }),
      ...(deviceType === 'rf_pen' && { powerMw: random.between(4, 12) * 1000, pulseMs: random.between(100, 400) }),
      ...(presetId && { presetId }),
    };
    // Found missing in the evening; of a session with one area that would be noticed before it is signed.
    const isForgotten = random.chance(0.03) && course.areas.length > 1;
    const late = isForgotten ? { reason: 'forgotten' as const } : undefined;
    const make: SimulationStep['make'] = (context) => new TreatArea(context, sessionId, treatment, late);
    session.add(`treat ${area}`, make, isForgotten ? random.between(150, 300) : undefined);
    amend(random, session, `treat ${area}`, treatment, isForgotten ? 300 : 0);
  }
}

/** Now and then a figure was typed wrong, or an area entered twice. */
function amend(
  random: Random,
  session: SessionScript,
  name: string,
  treatment: Said<AreaTreatment>,
  notBeforeMin: number,
): void {
  const { sessionId } = session;
  const record = { kind: 'session' as const, id: sessionId };
  if (random.chance(0.02)) {
    const change = { field: 'passes', old: treatment.passes!, new: treatment.passes! + 1 };
    const make: SimulationStep['make'] = (context, entryIds) => {
      const entryId = entryIds.get(session.nameOf(name))!;
      return new CorrectEntry(context, record, { entryId, changes: [change], reason: 'typing_error' });
    };
    session.add(`correct ${treatment.area}`, make, notBeforeMin + random.between(20, 1_500));
  }
  if (random.chance(0.006) && notBeforeMin === 0) {
    const again: SimulationStep['make'] = (context) => new TreatArea(context, sessionId, treatment);
    session.add(`repeat ${treatment.area}`, again, 0.8);
    const takeBack: SimulationStep['make'] = (context, entryIds) => {
      const entryId = entryIds.get(session.nameOf(`repeat ${treatment.area}`))!;
      return new VoidEntry(context, record, { entryId, reason: 'duplicate' });
    };
    session.add(`void ${treatment.area}`, takeBack, random.between(2, 200));
  }
}

function finish(random: Random, session: SessionScript): void {
  const { sessionId, clock, course } = session;
  const reaction = {
    at: clock.after(random, 1, 4),
    type: random.weighted({ erythema: 80, edema: 10, burning_stinging: 10 }),
    severity: random.weighted({ '1': 65, '2': 30, '3': 5 }),
    painNrs: random.between(0, 6),
  };
  session.add(
    'react',
    (context) => new ObserveReaction(context, sessionId, { ...reaction, severity: Number(reaction.severity) }),
  );
  const product = { at: clock.after(random, 1, 3), product: random.pick(AFTER_PRODUCTS) };
  session.add('soothe', (context) => new ApplyPostProcedureProduct(context, sessionId, product));
  const advice = {
    ...{ at: clock.after(random, 1, 3), items: ADVICE, channel: random.pick(['spoken', 'printed'] as const) },
    templateVersion: aftercareVersionOn(course.day),
  };
  session.add('advise', (context) => new GiveAftercare(context, sessionId, advice));
  const completedAt = clock.after(random, 1, 4);
  session.add('complete', (context) => new CompleteSession(context, sessionId, { at: completedAt }));
}
