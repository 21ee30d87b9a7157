import { instantOf, systemClock, type Clock } from '#kernel/clock.js';
import { newId } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type DataSource, type Repository } from 'typeorm';
import { clinicEntity, type Clinic } from './clinic.entity.js';

export const CLINIC_NAME_MAX_LENGTH = 120;

/** The clinics of this installation. */
export class Clinics {
  private readonly rows: Repository<Clinic>;
  /** Every command asks for its clinic, and clinics do not change. Whoever lets them change must empty this. */
  private readonly known = new Map<string, Clinic>();

  constructor(
    accounts: DataSource,
    private readonly clock: Clock = systemClock,
  ) {
    this.rows = accounts.getRepository(clinicEntity);
  }

  /**
   * Adds a clinic.
   *
   * @param timeZone IANA name, such as `Europe/Vienna`.
   * @throws Problem `clinic_name_invalid`, `clinic_name_taken`, `time_zone_unknown`
   */
  async add(name: string, timeZone = 'UTC', id = newId()): Promise<Clinic> {
    const clinic: Clinic = {
      id,
      name: checkedName(name),
      nameKey: keyOf(name),
      timeZone: checkedTimeZone(timeZone),
      createdAt: instantOf(this.clock.now()),
    };
    if (await this.rows.existsBy({ nameKey: clinic.nameKey })) throw nameTaken();
    // Between the look and the insert another process may have taken the name; the database then refuses it.
    await this.rows.insert(clinic).catch(async (error: unknown) => {
      throw (await this.rows.existsBy({ nameKey: clinic.nameKey })) ? nameTaken() : error;
    });
    return clinic;
  }

  /**
   * Adds a clinic under an id that stands for the request: asked again, it answers the clinic that is there.
   *
   * @throws Problem as `add`, and `command_id_reused` where the id was used for another clinic.
   */
  async addOnce(id: string, name: string, timeZone = 'UTC'): Promise<Clinic> {
    const known = () => this.rows.findOneBy({ id });
    const added =
      (await known()) ??
      (await this.add(name, timeZone, id).catch(async (error: unknown) => {
        // The same request may have come twice at once.
        const other = await known();
        if (other) return other;
        throw error;
      }));
    if (added.name === checkedName(name) && added.timeZone === checkedTimeZone(timeZone)) return added;
    throw new Problem(
      'conflict',
      'command_id_reused',
      'This command id was used before for something else. Use a new id for a new command.',
    );
  }

  /** @throws Problem `clinic_not_found`, naming the clinics that there are. */
  async byName(name: string): Promise<Clinic> {
    const clinic = await this.rows.findOneBy({ nameKey: keyOf(name) });
    if (clinic) return clinic;
    const names = (await this.all()).map((known) => known.name);
    const known = names.length === 0 ? 'There is no clinic yet.' : `Known: ${names.join(', ')}.`;
    throw new Problem('not_found', 'clinic_not_found', `There is no clinic of that name. ${known}`, { known: names });
  }

  /**
   * The clinic of that name, added where it is new.
   *
   * @throws Problem as `add`, and `clinic_time_zone_differs` where it is there with another time zone than the one given
   */
  async ensure(name: string, timeZone?: string): Promise<Clinic> {
    const known = await this.rows.findOneBy({ nameKey: keyOf(checkedName(name)) });
    if (!known) return this.add(name, timeZone);
    if (timeZone === undefined || checkedTimeZone(timeZone) === known.timeZone) return known;
    // The days of what it has recorded are days in its zone, so that is not changed here.
    throw new Problem(
      'conflict',
      'clinic_time_zone_differs',
      `This clinic is there already, and its days are days in ${known.timeZone}. Take that time zone, or another name for a new clinic.`,
      { timeZone: known.timeZone },
    );
  }

  /** @throws Problem `clinic_not_found` */
  async byId(id: string): Promise<Clinic> {
    const clinic = this.known.get(id) ?? (await this.rows.findOneBy({ id }));
    if (clinic) {
      this.known.set(id, clinic);
      return clinic;
    }
    throw new Problem('not_found', 'clinic_not_found', 'There is no such clinic.');
  }

  all(): Promise<Clinic[]> {
    return this.rows.find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function checkedName(name: string): string {
  const clean = name.normalize('NFC').trim();
  if (clean.length >= 1 && clean.length <= CLINIC_NAME_MAX_LENGTH && !/\p{Cc}/u.test(clean)) return clean;
  throw new Problem(
    'invalid',
    'clinic_name_invalid',
    `A clinic's name has 1 to ${CLINIC_NAME_MAX_LENGTH} characters, none of them a control character.`,
  );
}

function checkedTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new Problem(
      'invalid',
      'time_zone_unknown',
      'Give a time zone by its IANA name, such as Europe/Vienna.',
      {},
      {
        cause,
      },
    );
  }
}

function nameTaken(): Problem {
  return new Problem('conflict', 'clinic_name_taken', 'There is a clinic of that name already.');
}
