import { openReadSide } from '#composition/read-side.js';
import { addDays, startOfDay } from '#kernel/calendar.js';
import { FOLLOW_UP_WINDOWS_DAYS } from '#outcomes/domain/follow-up-window.js';
import { knownFacts } from '#outcomes/known-at.js';
import { readSideEffectRates, type SideEffectRates } from '#outcomes/side-effect-rates/side-effect-rates.js';
import { engines, vocabularies } from '../import/import-world.fixture.js';
import { openRecordsBus } from '../records-bus.js';
import { type ClientCourse, clinicCourse, type SessionCourse } from './client-course.js';
import { simulateClinic } from './simulate-clinic.js';
import { addStaff } from './staff.js';
import { EFFECT_TYPES, TRUTHS } from './truth.js';

const UNTIL = '2026-11-20';
const SIMULATION = { truth: TRUTHS.signals, seed: 3, sessions: 200 };

/** What the rates must say, counted from the drawn clients, of whom the product knows only what was entered. */
function expectedRates(clients: readonly ClientCourse[], type: string | null) {
  const has = ({ effects }: SessionCourse, until = Infinity) =>
    effects.some(
      (effect) => (type === null || effect.type === type) && effect.reportedDay <= 0 && effect.onsetDay <= until,
    );
  const sessions = clients.flatMap((client) => client.sessions);
  const completed = clients.filter(({ end }) => end?.reason === 'completed' && end.day <= 0);
  const followed = FOLLOW_UP_WINDOWS_DAYS.map((windowDays) => {
    const isFollowed = ({ day, contacts }: SessionCourse) =>
      contacts.some((contact) => contact.reached && contact.day <= 0 && contact.day >= day + windowDays);
    const due = sessions.filter(({ day }) => day + windowDays < 0);
    const reached = due.filter(isFollowed);
    const counts = (session: SessionCourse) => has(session, session.day + windowDays);
    return {
      windowDays,
      due: due.length,
      denominator: reached.length,
      numerator: reached.filter(counts).length,
      missing: due.length - reached.length,
      spontaneousReports: due.filter((session) => !isFollowed(session) && counts(session)).length,
      notDue: sessions.length - due.length,
    };
  });
  const affected = (list: readonly ClientCourse[]) => list.filter((client) => client.sessions.some((one) => has(one)));
  return {
    clients: {
      enrolled: { numerator: affected(clients).length, denominator: clients.length },
      completed: { numerator: affected(completed).length, denominator: completed.length },
    },
    sessions: {
      all: { numerator: sessions.filter((session) => has(session)).length, denominator: sessions.length },
      followed,
    },
  };
}

/** All that was seen, whether or not it has lasted beyond what is expected yet. */
const DRAWN = EFFECT_TYPES.filter((type) => vocabularies.sideEffects.get(type)!.expectedUntilH === undefined);

describe.each(engines)('rates of a simulated clinic ($name)', ({ open }) => {
  it('are counts of what was drawn, after commands, log and read models, with late and corrected entries', async () => {
    const world = await open();
    try {
      const rates = await ratesOf(world);
      const clients = [...clinicCourse(SIMULATION.truth, SIMULATION.seed, SIMULATION.sessions)];
      let seen = 0;
      for (const type of DRAWN) {
        const expected = expectedRates(clients, type);
        const reported = rates.sideEffects.find((one) => one.type === type);
        seen += expected.sessions.all.numerator;
        if (expected.sessions.all.numerator === 0) expect(reported).toBeUndefined();
        else expect(reported).toMatchObject(expected);
      }
      expect(seen).toBeGreaterThan(15);
    } finally {
      await world.remove();
    }
  });
});

async function ratesOf({
  stores,
  settings,
}: Awaited<ReturnType<(typeof engines)[0]['open']>>): Promise<SideEffectRates> {
  const clinic = await stores.clinics.ensure('simulated');
  const ownerId = await addStaff(stores, clinic.id);
  const bus = await openRecordsBus(stores, clinic);
  await simulateClinic({
    ...{ ...SIMULATION, clinicId: clinic.id, ownerId, until: UNTIL },
    execute: (command) => bus.execute(command),
    signal: new AbortController().signal,
  }).finally(() => bus.close());
  const { nextPosition } = await stores.log.head(clinic.id);
  const readSide = await openReadSide(settings, stores.log, () => undefined);
  try {
    await readSide.readModels.waitFor(clinic.id, nextPosition - 1, 60_000);
    const endOfLastDay = new Date(Date.parse(startOfDay(clinic.timeZone, addDays(UNTIL, 1))) - 1).toISOString();
    const moment = { at: endOfLastDay, timeZone: clinic.timeZone };
    return await readSideEffectRates(
      await knownFacts(readSide.readModels, clinic.id),
      moment,
      vocabularies.sideEffects,
    );
  } finally {
    await readSide.close();
  }
}
