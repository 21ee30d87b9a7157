import { dayIn } from '#kernel/calendar.js';
import { type Clock, type Day, instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicDirectory } from '../clinic-directory.js';
import { type ClinicEvent, type Template } from '../domain/clinic.events.js';
import { type Kept, type Registers, versionsOf } from '../domain/clinic.js';
import { type SheetText } from '../domain/notes.js';
import { ensureSessionOf } from '../domain/session.js';
import { blocksOf, SHEET_KINDS, type SheetKind } from '../domain/sheet.js';
import { RecordReader } from '../record-reader.js';
import { CLINIC, CLOCK } from '../record-today.js';
import { CLIENT, SESSION } from '../treatment-records.js';
import { type SheetBody } from './print-sheet.answer.js';

export interface AskedSheet {
  sheet: string;
  /** By default that of the newest text. */
  language?: string;
  sessionId?: string;
  isNamed: boolean;
}

/** The text of the clinic that holds today, for one client. */
export class ReadSheet extends Query<SheetBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
    readonly asked: AskedSheet,
  ) {
    super();
  }
}

@QueryHandler(ReadSheet)
export class ReadSheetHandler implements IQueryHandler<ReadSheet> {
  constructor(
    private readonly records: RecordReader,
    private readonly clinics: ClinicDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `sheet_unknown`, `template_unknown`, `client_unknown`, `session_unknown`, `session_of_another_client` */
  async execute({ clinicId, clientId, asked }: ReadSheet): Promise<SheetBody> {
    const { name: clinicName, timeZone } = await this.clinics.byId(clinicId);
    const sheet = SHEET_KINDS.find((kind) => kind === asked.sheet);
    if (!sheet) {
      const allowed = [...SHEET_KINDS];
      throw new Problem('not_found', 'sheet_unknown', `Sheets are ${allowed.join(' and ')}.`, { allowed });
    }
    const { record: client } = await this.records.read(clinicId, CLIENT, clientId);
    const clientName = asked.isNamed ? nameIn(client.entries) : null;
    const session = asked.sessionId === undefined ? null : await this.session(clinicId, clientId, asked.sessionId);
    const today = dayIn(timeZone, instantOf(this.clock.now()));
    const { record: clinic, state } = await this.records.read<Registers, ClinicEvent>(clinicId, CLINIC);
    const { entryId, data } = templateFor(state, sheet, today, asked.language);
    const { title, body } = clinic.entries.find((entry) => entry.entryId === entryId)!.notes as unknown as SheetText;
    const { version: templateVersion, validFrom, language } = data;
    return {
      ...{ sheet, templateVersion, validFrom, language, title, blocks: blocksOf(body) },
      ...{ clinicName, timeZone, today, clientId, clientName, session },
    };
  }

  private async session(clinicId: string, clientId: string, sessionId: string): Promise<SheetBody['session']> {
    const { state, facts } = await this.records.read(clinicId, SESSION, sessionId);
    ensureSessionOf(state, clientId);
    const started = facts.findLast((fact) => fact.type === 'SessionStarted')?.data.at;
    const booked = facts.findLast((fact) => fact.type === 'SessionBooked' || fact.type === 'SessionRebooked');
    return { sessionId, at: (started ?? booked?.data.plannedFor)! };
  }
}

function nameIn(entries: readonly { identity?: Record<string, string> }[]): string | null {
  return entries.findLast(({ identity }) => identity?.name !== undefined)?.identity?.name ?? null;
}

/** @throws Problem `template_unknown` */
function templateFor(registers: Registers, sheet: SheetKind, today: Day, language?: string): Kept<Template> {
  const held = versionsOf(registers, sheet).filter(({ data }) => data.validFrom <= today);
  const found = held.findLast(({ data }) => language === undefined || data.language === language);
  if (found) return found;
  const languages = [...new Set(held.map(({ data }) => data.language))];
  const detail = languages.length > 0 ? 'The clinic has it in other languages.' : 'The clinic has published none yet.';
  throw new Problem('not_found', 'template_unknown', `There is no such text. ${detail}`, { sheet, languages });
}
