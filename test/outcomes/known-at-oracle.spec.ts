import { type EventSource } from '#projections/batch-projector.js';
import { type EventLog } from '#event-log/event-log.js';
import { countFigures } from '#outcomes/count-figures.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FactsProjection } from '#outcomes/facts.projection.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { ReadModels } from '#projections/read-models.js';
import { rebuild } from '#projections/rebuild.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import fc from 'fast-check';
import { aClient, aFollowUp, aSession, aSideEffect, ClinicLog, engines, type EntryRef } from './clinic-log.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';

function scopesOf(readModels: ReadModels, log: EventLog): FigureScopes {
  const calendar = { byId: () => Promise.resolve({ timeZone: 'UTC' }) };
  const clock = { now: () => Date.parse(AT), monotonicMs: () => 0 };
  return new FigureScopes(new FactStore(readModels, calendar, vocabularies), log, vocabularies, clock);
}

async function figures(scopes: FigureScopes, clinicId: string, knownAt?: number) {
  const scope = await scopes.open({ clinicIds: [clinicId], at: AT, ...(knownAt !== undefined && { knownAt }) });
  const query = { windowDays: 28, filters: { class: ['prolonged', 'adverse'] } } as const;
  return {
    knownAt: scope.clinics[0]!.knownAt,
    sessions: countFigures(scope, { ...query, unit: 'session', groupBy: ['type', 'month'] }),
    areas: countFigures(scope, { ...query, unit: 'session_area', groupBy: ['area', 'grade'] }),
    clients: countFigures(scope, { ...query, unit: 'client', groupBy: ['adherence'] }),
  };
}

/** What somebody enters next: `which` picks among what there is to go on with. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('client', 'session', 'contact', 'effect', 'effect', 'correct', 'void'),
    which: fc.nat(50),
  }),
  { minLength: 8, maxLength: 16 },
);

/** Enters one step; what there is nothing for yet begins with a client. */
async function enter(clinic: ClinicLog, entered: Entered, kind: string, which: number): Promise<void> {
  const { clients, sessions, entries, effects } = entered;
  const day = String(1 + (which % 28)).padStart(2, '0');
  const pick = <Item>(items: Item[]): Item => items[which % items.length]!;
  if (kind === 'client' || clients.length === 0) clients.push(await aClient(clinic));
  else if (kind === 'session' || sessions.length === 0) {
    const startedAt = `2024-0${1 + (which % 6)}-${day}T10:00:00.000Z`;
    sessions.push(
      await aSession(clinic, pick(clients), { startedAt, areas: which % 2 ? ['cheek'] : ['cheek', 'neck'] }),
    );
  } else if (kind === 'contact') entries.push(await aFollowUp(clinic, pick(sessions), `2024-08-${day}`));
  else if (kind === 'effect' || entries.length === 0) {
    const more = { area: which % 2 ? 'cheek' : 'neck', grade: 1 + (which % 3) };
    const effect = await aSideEffect(clinic, pick(sessions), { onset: `2024-0${1 + (which % 6)}-${day}`, ...more });
    entries.push(effect);
    effects.add(effect);
  } else {
    const entry = entries.splice(which % entries.length, 1)[0]!;
    if (kind === 'correct' && effects.has(entry)) await clinic.correct(entry, { type: 'hypopigmentation' });
    else await clinic.void(entry);
  }
}

interface Entered {
  clients: string[];
  sessions: string[];
  entries: EntryRef[];
  /** Those of the entries that report a side effect. */
  effects: Set<EntryRef>;
}

/** The log as it was when the event at `position` had been recorded. */
function upTo(log: EventLog, position: number): EventSource {
  const end = position + 1;
  return {
    appended: log.appended,
    logs: () => log.logs(),
    head: async (name) => ({ ...(await log.head(name)), nextPosition: end }),
    readLog: (name, from, limit) => log.readLog(name, from, limit, end),
    readStream: async (name, stream) => (await log.readStream(name, stream)).filter((event) => event.position < end),
  };
}

describe.each(engines)('figures as known at a position, on $name', ({ create }) => {
  it('are those that were answered then, and those of a rebuild up to it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        const world = await create();
        const clinic = await ClinicLog.on(world);
        const scopes = scopesOf(clinic.readModels, clinic.log);
        const entered: Entered = { clients: [], sessions: [], entries: [], effects: new Set() };
        const answered = [];
        for (const { kind, which } of asked) {
          await enter(clinic, entered, kind, which);
          await clinic.known();
          answered.push(await figures(scopes, clinic.clinicId));
        }
        const later = scopesOf(clinic.readModels, clinic.log);
        for (const live of answered) expect(await figures(later, clinic.clinicId, live.knownAt)).toEqual(live);
        const middle = answered[Math.floor(answered.length / 2)]!;
        const oracle = await create();
        await rebuild({
          source: upTo(clinic.log, middle.knownAt),
          databases: oracle.databases,
          projections: [new FactsProjection()],
        });
        const rebuilt = await ReadModels.open(oracle.databases, [new FactsProjection()], clinic.log);
        expect(await figures(scopesOf(rebuilt, clinic.log), clinic.clinicId)).toEqual(middle);
        await rebuilt.close();
        await clinic.close();
        await oracle.destroy();
        await world.destroy();
      }),
      { numRuns: 5 },
    );
  });
});
