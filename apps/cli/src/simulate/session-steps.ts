import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { ApplyPostProcedureProduct } from '#treatments/apply-post-procedure-product/apply-post-procedure-product.command.js';
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
import { ADVICE, AFTER_PRODUCTS, ANESTHETICS, CONTACT_MIN, PREPARATION } from './clinic-mix.js';
import { type SessionCourse } from './client-course.js';
import { deviceIdOf, lotOn } from './clinic-steps.js';
import { type Random } from './random.js';
import { type ClientScript, type SimulationStep } from './simulation-step.js';

export function addSession(script: ClientScript, course: SessionCourse): void {
  const { random, clientId, seriesId, practitionerId } = script;
  const session = new SessionScript(script, course);
  const { sessionId, clock } = session;
  const start = { clientId, at: clock.now, practitionerId, seriesId, sessionNumber: course.number };
  session.add('start', (context) => new StartSession(context, sessionId, start, SIMULATED));
  const items = PREPARATION.map((item) => ({
    item,
    status: random.weighted({ met: 92, not_met: 3, unknown: 5 }),
  }));
  const checkedAt = clock.after(random, 1, 4);
  session.add('check', (context) => new CheckPreparation(context, sessionId, { at: checkedAt, items }));
  const cleansedAt = clock.after(random, 2, 5);
  session.add('cleanse', (context) => new CleanseSkin(context, sessionId, { at: cleansedAt }));
  numb(random, session);
  treat(random, session);
  finish(random, session);
}

/** What is entered in one session. */
class SessionScript {
  readonly sessionId: string;
  readonly clock: SessionClock;
  private readonly day: Day;

  constructor(
    private readonly script: ClientScript,
    readonly course: SessionCourse,
  ) {
    this.sessionId = script.sessionIdOf(course);
    this.day = script.dayAt(course.day);
    this.clock = new SessionClock(this.day, script.random);
  }

  add(name: string, make: SimulationStep['make']): void {
    this.script.add(this.nameOf(name), this.day, make);
  }

  /** The name that a step has among those of the client. */
  nameOf(name: string): string {
    return `${this.course.number} ${name}`;
  }
}

/** The time of day in a session. */
/** What is simulated lies back, and is entered now. */
const SIMULATED = { reason: 'imported' } as const;

class SessionClock {
  private atMs: number;

  constructor(day: Day, random: Random) {
    this.atMs = Date.parse(day) + random.between(7 * 60, 15 * 60) * 60_000;
  }

  get now(): Instant {
    return new Date(this.atMs).toISOString();
  }

  after(random: Random, minMin: number, maxMin: number): Instant {
    this.atMs += random.between(minMin * 60, maxMin * 60) * 1000;
    return this.now;
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
  const removedAt = clock.after(random, ...(contact as [number, number]));
  session.add('wipe', (context) => new RemoveAnesthetic(context, sessionId, { at: removedAt, applicationId }));
}

function treat(random: Random, session: SessionScript): void {
  const { sessionId, course, clock } = session;
  const { deviceType } = course;
  for (const { area, needleLengthUm } of course.areas) {
    const at = clock.after(random, 1, 3);
    const isPen = deviceType === 'pen' || deviceType === 'rf_pen';
    const treatment: Said<AreaTreatment> = {
      ...{ at, endedAt: clock.after(random, 4, 10), area, side: 'both', deviceType, needleLengthUm },
      passes: random.between(3, 6),
      pattern: isPen ? random.pick(['circular', 'vertical', 'star'] as const) : 'star',
      pressure: random.weighted({ light: 30, medium: 60, firm: 10 }),
      endpoint: random.weighted({ erythema: 45, pinpoint_bleeding_uniform: 40, pinpoint_bleeding_sparse: 15 }),
      ...(isPen && { speed: random.between(60, 150) * 100, speedUnit: 'rpm', pinCount: random.pick([12, 24, 36]) }),
      deviceId: deviceIdOf(deviceType),
      ...(isPen && { cartridgeLot: lotOn(course.day) }),
      ...(deviceType === 'rf_pen' && { powerMw: random.between(4, 12) * 1000, pulseMs: random.between(100, 400) }),
    };
    const isForgotten = random.chance(0.03);
    const late = isForgotten ? { reason: 'forgotten' as const } : undefined;
    session.add(`treat ${area}`, (context) => new TreatArea(context, sessionId, treatment, late));
    amend(random, session, `treat ${area}`, treatment);
  }
}

/** Now and then a figure was typed wrong, or an area entered twice. */
function amend(random: Random, session: SessionScript, name: string, treatment: Said<AreaTreatment>): void {
  const { sessionId } = session;
  const record = { kind: 'session' as const, id: sessionId };
  if (random.chance(0.02)) {
    const change = { field: 'passes', old: treatment.passes!, new: treatment.passes! + 1 };
    session.add(`correct ${treatment.area}`, (context, entryIds) => {
      const correction = {
        entryId: entryIds.get(session.nameOf(name))!,
        changes: [change],
        reason: 'typing_error' as const,
      };
      return new CorrectEntry(context, record, correction);
    });
  }
  if (random.chance(0.006)) {
    session.add(`repeat ${treatment.area}`, (context) => new TreatArea(context, sessionId, treatment));
    session.add(`void ${treatment.area}`, (context, entryIds) => {
      const entryId = entryIds.get(session.nameOf(`repeat ${treatment.area}`))!;
      return new VoidEntry(context, record, { entryId, reason: 'duplicate' });
    });
  }
}

function finish(random: Random, session: SessionScript): void {
  const { sessionId, clock } = session;
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
  const advice = { at: clock.after(random, 1, 3), items: ADVICE, channel: random.pick(['spoken', 'printed'] as const) };
  session.add('advise', (context) => new GiveAftercare(context, sessionId, advice));
  const completedAt = clock.after(random, 1, 4);
  session.add('complete', (context) => new CompleteSession(context, sessionId, { at: completedAt }));
}
