import { type SessionFact } from './session-facts';

export interface Anesthetic {
  applicationId: string;
  product: string;
  appliedAt: string | undefined;
  removedAt: string | undefined;
  isOn: boolean;
}

export interface TreatedArea {
  key: string;
  area: string;
  side: string | undefined;
  beganAt: string | undefined;
  endedAt: string | undefined;
  technique: Record<string, unknown>;
}

/** Where a session stands, for whoever is in the room. Instants are UTC, ISO 8601. */
export interface SessionView {
  phase: 'none' | 'booked' | 'cancelled' | 'running' | 'closed';
  clientId: string | undefined;
  startedAt: string | undefined;
  endedAt: string | undefined;
  preparation: readonly { item: string; status: string }[] | undefined;
  isCleansed: boolean;
  anesthetics: readonly Anesthetic[];
  areas: readonly TreatedArea[];
  reactions: readonly { key: string; type: string; severity: number; areas: readonly string[] }[];
  products: readonly string[];
  aftercare: readonly string[];
  /** Everything, in the order in which it became known. */
  facts: readonly SessionFact[];
}

const NOTHING: SessionView = {
  ...{ phase: 'none', clientId: undefined, startedAt: undefined, endedAt: undefined, preparation: undefined },
  ...{ isCleansed: false, anesthetics: [], areas: [], reactions: [], products: [], aftercare: [], facts: [] },
};

export function viewOf(facts: readonly SessionFact[]): SessionView {
  return { ...facts.reduce(evolve, NOTHING), facts };
}

function evolve(view: SessionView, { key, type, data }: SessionFact): SessionView {
  const at = text(data['at']);
  switch (type) {
    case 'SessionBooked':
      return { ...view, phase: 'booked', clientId: text(data['clientId']) };
    case 'SessionCancelled':
      return { ...view, phase: 'cancelled' };
    case 'SessionStarted':
      return { ...view, phase: 'running', clientId: text(data['clientId']), startedAt: at };
    case 'PreparationChecked':
      return { ...view, preparation: data['items'] as { item: string; status: string }[] };
    case 'SkinCleansed':
      return { ...view, isCleansed: true };
    case 'AnestheticApplied': {
      const product = String(data['product']);
      const applied = {
        applicationId: String(data['applicationId']),
        product,
        appliedAt: at,
        isOn: product !== 'none',
      };
      return { ...view, anesthetics: [...view.anesthetics, { ...applied, removedAt: undefined }] };
    }
    case 'AnestheticRemoved':
      return {
        ...view,
        anesthetics: view.anesthetics.map((applied) =>
          applied.applicationId === data['applicationId'] ? { ...applied, isOn: false, removedAt: at } : applied,
        ),
      };
    case 'AreaTreated': {
      const area = { key, area: String(data['area']), side: text(data['side']), beganAt: at, technique: data };
      return { ...view, areas: [...view.areas, { ...area, endedAt: text(data['endedAt']) }] };
    }
    case 'ImmediateReactionObserved': {
      const seen = { key, type: String(data['type']), severity: Number(data['severity']) };
      return { ...view, reactions: [...view.reactions, { ...seen, areas: (data['areas'] as string[]) ?? [] }] };
    }
    case 'PostProcedureProductApplied':
      return { ...view, products: [...view.products, String(data['product'])] };
    case 'AftercareGiven':
      return { ...view, aftercare: [...new Set([...view.aftercare, ...(data['items'] as string[])])] };
    case 'SessionCompleted':
    case 'SessionAborted':
      return { ...view, phase: 'closed', endedAt: at };
    default:
      return view;
  }
}

/** A stretch of time; without an end, it goes on. */
export interface Stretch {
  sinceMs: number;
  untilMs: number | undefined;
}

/** How long the anesthetic that was put on last is on, or was. */
export function contactOf({ anesthetics }: SessionView): Stretch | undefined {
  const last = anesthetics.findLast(({ appliedAt, product }) => appliedAt !== undefined && product !== 'none');
  if (last?.appliedAt === undefined) return undefined;
  return {
    sinceMs: Date.parse(last.appliedAt),
    untilMs: last.removedAt === undefined ? undefined : Date.parse(last.removedAt),
  };
}

/** From the first needle to the last; it goes on while an area is under way. */
export function needlingOf({ areas }: SessionView, underWaySince: string | undefined): Stretch | undefined {
  const begins = [...areas.map(({ beganAt }) => beganAt), underWaySince].filter((at) => at !== undefined);
  if (begins.length === 0) return undefined;
  const ends = areas.map(({ endedAt, beganAt }) => Date.parse(endedAt ?? beganAt ?? '')).filter(Number.isFinite);
  return {
    sinceMs: Math.min(...begins.map((at) => Date.parse(at))),
    untilMs: underWaySince === undefined ? Math.max(...ends) : undefined,
  };
}

export type NextStep =
  'start' | 'cleanse' | 'anesthetic' | 'remove_anesthetic' | 'needle' | 'finish_area' | 'close' | 'none';

/** What usually comes now. Everything else stays possible. */
export function nextStepOf(view: SessionView, isAreaUnderWay: boolean): NextStep {
  if (view.phase === 'closed') return 'none';
  if (view.phase !== 'running') return 'start';
  if (!view.isCleansed) return 'cleanse';
  if (isAreaUnderWay) return 'finish_area';
  if (view.anesthetics.some(({ isOn }) => isOn)) return 'remove_anesthetic';
  if (view.anesthetics.length === 0 && view.areas.length === 0) return 'anesthetic';
  return view.areas.length === 0 ? 'needle' : 'close';
}

/** Entries that "undo" takes back: of the session's course, and the start never. */
const UNDOABLE: ReadonlySet<string> = new Set([
  ...['PreparationChecked', 'SkinCleansed', 'AnestheticApplied', 'AnestheticRemoved', 'AreaTreated'],
  ...['ImmediateReactionObserved', 'PostProcedureProductApplied', 'AftercareGiven'],
]);

export function lastUndoable({ phase, facts }: SessionView): SessionFact | undefined {
  return phase === 'closed' ? undefined : facts.findLast(({ type }) => UNDOABLE.has(type));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
