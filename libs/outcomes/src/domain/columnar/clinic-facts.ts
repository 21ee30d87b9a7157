import { type FactKindName } from '../fact.js';
import { type ClinicDays } from './clinic-days.js';
import { Dictionary } from './columns.js';
import { type VersionPlace, VersionTable } from './version-table.js';

/** Values of a fact, by the column of its table in the read models. */
export type FactRow = Readonly<Record<string, string | number | null>>;

/** Kinds of facts that are kept as columns, in the order in which rows of them are taken. */
export const KEPT_KINDS = [
  'client',
  'session',
  'area_treatment',
  'alert',
  'follow_up',
  'side_effect',
  'assessment',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number] & FactKindName;

/** How the aftercare was kept to, from worst known to best; 0 = nobody knows. */
export const ADHERENCE = ['not_recorded', 'kept', 'partly', 'missed'] as const;

const NONE = -1;

/** A clinic's facts with all of their versions, as columns. Filled from the read models, in the order of the log. */
export class ClinicFacts {
  readonly clientIds = new Dictionary();
  readonly sessionIds = new Dictionary();
  readonly practitioners = new Dictionary();
  readonly skinTypes = new Dictionary();
  readonly areas = new Dictionary();
  readonly devices = new Dictionary();
  readonly endpoints = new Dictionary();
  readonly effectTypes = new Dictionary();
  readonly words = new Dictionary();

  readonly client = new VersionTable(['client', 'skinType']);
  /** By client. A start of `NaN` is a session that has not begun. */
  readonly session = new VersionTable(['session', 'client', 'practitioner', 'number'], ['started', 'ended']);
  readonly areaTreatment = new VersionTable(['session', 'entry', 'area', 'device', 'needleUm', 'passes', 'endpoint']);
  /** What a rule flagged, beyond mere information. `about` is the `entry` that it is about. */
  readonly alert = new VersionTable(['session', 'about']);
  readonly followUp = new VersionTable(['session', 'day', 'adherence']);
  readonly sideEffect = new VersionTable(
    ['session', 'type', 'area', 'grade', 'onsetDay', 'lastSeenDay'],
    ['onset', 'onsetEnd', 'resolvedEnd'],
  );
  readonly assessment = new VersionTable(
    ['client', 'scale', 'form', 'phase', 'day', 'arm', 'rater', 'level', 'session'],
    ['score'],
  );
  /** Client of each session, by its code: whose facts change with it. */
  private readonly clientOf: number[] = [NONE];

  constructor(readonly days: ClinicDays) {}

  /** Clients whose facts have changed, until whoever keeps figures of them clears it. */
  readonly changed = new Set<number>();

  take(kind: KeptKind, place: VersionPlace, row: FactRow): void {
    switch (kind) {
      case 'client':
        return this.takeClient(place, row);
      case 'session':
        return this.takeSession(place, row);
      case 'area_treatment':
        return this.takeArea(place, row);
      case 'alert':
        return this.takeAlert(place, row);
      case 'follow_up':
        return this.takeFollowUp(place, row);
      case 'side_effect':
        return this.takeSideEffect(place, row);
      case 'assessment':
        return this.takeAssessment(place, row);
    }
  }

  /** Ends a version that nothing replaces. */
  end(kind: KeptKind, recordedFrom: number, at: number): void {
    const table = this.tableOf(kind);
    const row = table.end(recordedFrom, at);
    if (row === -1) return;
    if (kind === 'client' || kind === 'session' || kind === 'assessment') {
      this.changed.add(this[kind].int('client')[row]!);
    } else {
      this.changesSession((table as typeof this.followUp).int('session')[row]!);
    }
  }

  private tableOf(kind: KeptKind) {
    switch (kind) {
      case 'client':
        return this.client;
      case 'session':
        return this.session;
      case 'area_treatment':
        return this.areaTreatment;
      case 'alert':
        return this.alert;
      case 'follow_up':
        return this.followUp;
      case 'side_effect':
        return this.sideEffect;
      case 'assessment':
        return this.assessment;
    }
  }

  private takeClient(place: VersionPlace, row: FactRow): void {
    const client = this.clientIds.codeOf(text(row.client_id));
    this.client.add(client, place, { client, skinType: this.skinTypes.codeOf(text(row.fitzpatrick)) });
    this.changed.add(client);
  }

  private takeSession(place: VersionPlace, row: FactRow): void {
    const session = this.sessionOf(row);
    const client = this.clientIds.codeOf(text(row.client_id));
    const started = text(row.started_at);
    const ended = text(row.ended_at) ?? started;
    this.session.add(client, place, {
      session,
      client,
      practitioner: this.practitioners.codeOf(text(row.practitioner_id)),
      number: whole(row.session_number, 0),
      started: started === null ? NaN : Date.parse(started),
      ended: ended === null ? NaN : Date.parse(ended),
    });
    // Whose it was before, where that was corrected, has one session less.
    this.changesSession(session);
    this.clientOf[session] = client;
    this.changed.add(client);
  }

  private takeArea(place: VersionPlace, row: FactRow): void {
    const session = this.sessionOf(row);
    this.areaTreatment.add(session, place, {
      session,
      entry: shortOf(text(row.entry_id)!),
      area: this.areas.codeOf(text(row.area)),
      device: this.devices.codeOf(text(row.device_type)),
      needleUm: whole(row.needle_length_um, NONE),
      passes: whole(row.passes, NONE),
      endpoint: this.endpoints.codeOf(text(row.endpoint)),
    });
    this.changesSession(session);
  }

  /** Of alerts in the record of a client or a series, the id names no session, so they are never looked at. */
  private takeAlert(place: VersionPlace, row: FactRow): void {
    if (row.level === 'info') return;
    const session = this.sessionIds.codeOf(text(row.record_id));
    this.alert.add(session, place, { session, about: shortOf(text(row.about_entry_id)!) });
    this.changesSession(session);
  }

  /** An attempt at which nobody was reached says nothing of what happened. */
  private takeFollowUp(place: VersionPlace, row: FactRow): void {
    const session = this.sessionOf(row);
    const contactedOn = text(row.contacted_on);
    const reached = row.reached === 1 && contactedOn !== null;
    this.followUp.add(session, place, {
      session,
      day: reached ? this.days.dayOf(contactedOn) : NONE,
      adherence: adherenceOf(text(row.adherence)),
    });
    this.changesSession(session);
  }

  private takeSideEffect(place: VersionPlace, row: FactRow): void {
    const session = this.sessionOf(row);
    const onset = text(row.onset)!;
    const resolved = text(row.resolved);
    const lastSeen = text(row.last_seen);
    this.sideEffect.add(session, place, {
      session,
      type: this.effectTypes.codeOf(text(row.type)),
      area: this.areas.codeOf(text(row.area)),
      grade: whole(row.worst_grade, 0),
      onsetDay: this.days.dayOf(onset),
      lastSeenDay: lastSeen === null ? NONE : this.days.dayOf(lastSeen),
      // A day has happened as soon as it has come; only an instant can be later on the same day.
      onset: onset.includes('T') ? Date.parse(onset) : -Infinity,
      onsetEnd: this.days.endOf(onset),
      resolvedEnd: resolved === null ? Infinity : this.days.endOf(resolved),
    });
    this.changesSession(session);
  }

  private takeAssessment(place: VersionPlace, row: FactRow): void {
    const client = this.clientIds.codeOf(text(row.client_id));
    const { words } = this;
    const form = [row.variant, row.area, row.side].map((part) => part ?? '').join('|');
    this.assessment.add(client, place, {
      client,
      scale: words.codeOf(text(row.scale)),
      form: words.codeOf(form),
      phase: words.codeOf(text(row.phase)),
      day: this.days.dayOf(text(row.assessed_on)!),
      arm: words.codeOf(text(row.arm)),
      rater: words.codeOf(text(row.rater)),
      level: words.codeOf(text(row.level)),
      session: this.sessionIds.codeOf(text(row.session_id)),
      score: typeof row.score === 'number' ? row.score : NaN,
    });
    this.changed.add(client);
  }

  /** A session that nothing is known of yet changes nobody's facts: it does when it comes. */
  private changesSession(session: number): void {
    const client = this.clientOf[session];
    if (client !== undefined && client !== NONE) this.changed.add(client);
  }

  private sessionOf(row: FactRow): number {
    return this.sessionIds.codeOf(text(row.session_id));
  }
}

function text(value: FactRow[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** 32 bits of an id (FNV-1a): enough to tell the few entries of one session apart, at a tenth of its memory. */
function shortOf(id: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x0100_0193);
  return hash | 0;
}

function whole(value: FactRow[string] | undefined, missing: number): number {
  return typeof value === 'number' ? value : missing;
}

/** One answer for all items: the worst that was given. */
function adherenceOf(json: string | null): number {
  if (json === null) return 0;
  const answers = Object.values(JSON.parse(json) as Record<string, string>);
  if (answers.includes('no')) return 3;
  if (answers.includes('partly')) return 2;
  return answers.includes('yes') ? 1 : 0;
}
