import { limitsFrom, type ResponseWindow } from '../response-class.js';
import { type ClinicFacts } from './clinic-facts.js';
import { Column } from './columns.js';

/**
 * Facts of whole clients as they stood at one position, side by side: sessions one client after the other, and for each
 * session its areas, contacts and side effects (`areaFrom[i]` up to `areaFrom[i + 1]`, and so on). Only sessions that
 * have begun. Everything that time alone changes is left to whoever asks.
 */
export interface FactBlock {
  facts: ClinicFacts;
  position: number;
  /** Clients who are registered, with sessions or without; codes of `facts.clientIds`. */
  clients: Int32Array;
  sessions: number;
  /** Codes of `facts.sessionIds` and `clientIds`. */
  session: Int32Array;
  client: Int32Array;
  practitioner: Int32Array;
  skinType: Int32Array;
  /** 0 = not recorded. */
  number: Int32Array;
  /** Month of its end where the clinic is: 12 · year + month, from 0. */
  month: Int32Array;
  /** Day of its end. */
  day: Int32Array;
  started: Float64Array;
  areaFrom: Int32Array;
  contactFrom: Int32Array;
  effectFrom: Int32Array;
  /** Areas needled in the session, each once; technique is that of the longest needle used on it. */
  area: Int32Array;
  device: Int32Array;
  needleUm: Int32Array;
  passes: Int32Array;
  endpoint: Int32Array;
  /** 1 where a safety rule flagged the technique: of any of the session's areas, and of the area. */
  deviated: Int32Array;
  areaDeviated: Int32Array;
  /** Contacts at which somebody was reached. */
  contactDay: Int32Array;
  contactAdherence: Int32Array;
  effectType: Int32Array;
  effectArea: Int32Array;
  effectGrade: Int32Array;
  effectOnsetDay: Int32Array;
  effectLastSeenDay: Int32Array;
  effectOnset: Float64Array;
  effectOnsetEnd: Float64Array;
  effectResolvedEnd: Float64Array;
  /** Limits of the response, in ms since 1970: see `responseLimits`. */
  effectExpectedUntil: Float64Array;
  effectAdverseAfter: Float64Array;
}

type Windows = ReadonlyMap<string, ResponseWindow>;

/** The facts of these clients, codes of `facts.clientIds`, as known when the event at `position` had been recorded. */
export function factBlock(
  facts: ClinicFacts,
  clients: Iterable<number>,
  position: number,
  windows: Windows,
): FactBlock {
  const builder = new BlockBuilder(facts, position, windows);
  for (const client of clients) builder.addClient(client);
  return builder.finished();
}

const INTS = [
  ...['clients', 'session', 'client', 'practitioner', 'skinType', 'number', 'month', 'day', 'deviated'],
  ...['areaFrom', 'contactFrom', 'effectFrom', 'area', 'device', 'needleUm', 'passes', 'endpoint', 'areaDeviated'],
  ...['contactDay', 'contactAdherence'],
  ...['effectType', 'effectArea', 'effectGrade', 'effectOnsetDay', 'effectLastSeenDay'],
] as IntName[];
const INSTANTS: InstantName[] = [
  ...(['started', 'effectOnset', 'effectOnsetEnd', 'effectResolvedEnd'] as const),
  ...(['effectExpectedUntil', 'effectAdverseAfter'] as const),
];
type NamesOf<Kind> = { [Name in keyof FactBlock]: FactBlock[Name] extends Kind ? Name : never }[keyof FactBlock];
type IntName = NamesOf<Int32Array>;
type InstantName = NamesOf<Float64Array>;

/** Lays facts side by side, client after client. */
export class BlockBuilder {
  private readonly ints = Object.fromEntries(INTS.map((name) => [name, Column.ofInts()])) as Record<
    IntName,
    Column<Int32Array>
  >;
  private readonly instants = Object.fromEntries(INSTANTS.map((name) => [name, Column.ofInstants()])) as Record<
    InstantName,
    Column<Float64Array>
  >;

  constructor(
    private readonly facts: ClinicFacts,
    private readonly position: number,
    private readonly windows: Windows,
  ) {}

  /** A client who is not registered, or not any more, has no sessions that count. */
  addClient(client: number): void {
    const { client: clients, session: sessions } = this.facts;
    let skinType = -1;
    for (let row = clients.newestOf(client); row !== -1; row = clients.rowBefore(row)) {
      if (clients.stands(row, this.position)) skinType = clients.int('skinType')[row]!;
    }
    if (skinType === -1) return;
    this.ints.clients.push(client);
    for (let row = sessions.newestOf(client); row !== -1; row = sessions.rowBefore(row)) {
      const hasBegun = !Number.isNaN(sessions.instant('started')[row]!);
      if (hasBegun && sessions.stands(row, this.position)) this.addSession(row, client, skinType);
    }
  }

  finished(): FactBlock {
    const { facts, position, ints, instants } = this;
    const sessions = ints.session.length;
    ints.areaFrom.push(ints.area.length);
    ints.contactFrom.push(ints.contactDay.length);
    ints.effectFrom.push(ints.effectType.length);
    return { facts, position, sessions, ...valuesOf(ints), ...valuesOf(instants) };
  }

  private addSession(row: number, client: number, skinType: number): void {
    const { facts, ints, instants } = this;
    const { session: sessions } = facts;
    const session = sessions.int('session')[row]!;
    const ended = sessions.instant('ended')[row]!;
    const day = facts.days.dayAt(ended);
    ints.session.push(session);
    ints.client.push(client);
    ints.practitioner.push(sessions.int('practitioner')[row]!);
    ints.skinType.push(skinType);
    ints.number.push(sessions.int('number')[row]!);
    ints.month.push(monthOf(day));
    ints.day.push(day);
    instants.started.push(sessions.instant('started')[row]!);
    ints.areaFrom.push(ints.area.length);
    ints.contactFrom.push(ints.contactDay.length);
    ints.effectFrom.push(ints.effectType.length);
    this.addAreas(session);
    this.addContacts(session);
    this.addEffects(session, ended);
  }

  private addAreas(session: number): void {
    const { ints } = this;
    const { areaTreatment: table } = this.facts;
    const first = ints.area.length;
    let anyDeviated = 0;
    for (let row = table.newestOf(session); row !== -1; row = table.rowBefore(row)) {
      if (!table.stands(row, this.position)) continue;
      const area = table.int('area')[row]!;
      const needleUm = table.int('needleUm')[row]!;
      let at = first;
      while (at < ints.area.length && ints.area.values[at] !== area) at++;
      const isNew = at === ints.area.length;
      const deviated = this.isFlagged(session, table.int('entry')[row]!);
      anyDeviated |= deviated;
      if (isNew) ints.areaDeviated.push(deviated);
      else ints.areaDeviated.values[at]! |= deviated;
      if (!isNew && ints.needleUm.values[at]! > needleUm) continue;
      for (const name of ['area', 'device', 'needleUm', 'passes', 'endpoint'] as const) {
        const value = table.int(name)[row]!;
        if (isNew) ints[name].push(value);
        else ints[name].values[at] = value;
      }
    }
    ints.deviated.push(anyDeviated);
  }

  private isFlagged(session: number, entry: number): number {
    const { alert: table } = this.facts;
    for (let row = table.newestOf(session); row !== -1; row = table.rowBefore(row)) {
      if (table.int('about')[row] === entry && table.stands(row, this.position)) return 1;
    }
    return 0;
  }

  private addContacts(session: number): void {
    const { followUp: table } = this.facts;
    for (let row = table.newestOf(session); row !== -1; row = table.rowBefore(row)) {
      if (!table.stands(row, this.position) || table.int('day')[row] === -1) continue;
      this.ints.contactDay.push(table.int('day')[row]!);
      this.ints.contactAdherence.push(table.int('adherence')[row]!);
    }
  }

  private addEffects(session: number, sessionEnded: number): void {
    const { ints, instants, facts } = this;
    const { sideEffect: table } = facts;
    for (let row = table.newestOf(session); row !== -1; row = table.rowBefore(row)) {
      if (!table.stands(row, this.position)) continue;
      const type = table.int('type')[row]!;
      const onsetEnd = table.instant('onsetEnd')[row]!;
      const limits = limitsFrom(onsetEnd, sessionEnded, this.windows.get(facts.effectTypes.labels[type]!));
      ints.effectType.push(type);
      ints.effectArea.push(table.int('area')[row]!);
      ints.effectGrade.push(table.int('grade')[row]!);
      ints.effectOnsetDay.push(table.int('onsetDay')[row]!);
      ints.effectLastSeenDay.push(table.int('lastSeenDay')[row]!);
      instants.effectOnset.push(table.instant('onset')[row]!);
      instants.effectOnsetEnd.push(onsetEnd);
      instants.effectResolvedEnd.push(table.instant('resolvedEnd')[row]!);
      instants.effectExpectedUntil.push(limits.expectedUntil);
      instants.effectAdverseAfter.push(limits.adverseAfter);
    }
  }
}

function valuesOf<Name extends string, Values extends Int32Array | Float64Array>(
  columns: Record<Name, Column<Values>>,
): Record<Name, Values> {
  const names = Object.keys(columns) as Name[];
  return Object.fromEntries(names.map((name) => [name, columns[name].trimmed])) as Record<Name, Values>;
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
