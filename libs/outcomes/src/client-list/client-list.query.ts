import { type Clock, instantOf } from '#kernel/clock.js';
import { ReadModels } from '#projections/read-models.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClientSearch } from '../client-search.js';
import { ClientNames } from '../client-names.js';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts, standingNow } from '../known-at.js';
import { OUTCOMES_CLOCK } from '../outcomes-clock.js';
import { type AskedPage, pageRead } from '#http/page.js';
import { type ClientListBody, type ListedClient } from './client-list.answer.js';

/** The clients of a clinic, those registered last first. */
export class ListClients extends Query<ClientListBody> {
  constructor(
    readonly clinicId: string,
    readonly page: AskedPage,
    readonly search?: string,
  ) {
    super();
  }
}

@QueryHandler(ListClients)
export class ListClientsHandler implements IQueryHandler<ListClients> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
    private readonly names: ClientNames,
    private readonly search: ClientSearch,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clinicId, page, search }: ListClients): Promise<ClientListBody> {
    await this.clinics.byId(clinicId);
    if (search === undefined) return this.read(clinicId, page);
    const { clientIds } = await this.search.find(clinicId, search, page.limit);
    const { items } = clientIds.length === 0 ? { items: [] } : await this.read(clinicId, page, clientIds);
    return { items, next: null };
  }

  /** @param among of these clients only; no more of them than a page takes */
  private async read(
    clinicId: string,
    { after, limit }: AskedPage,
    among?: readonly string[],
  ): Promise<ClientListBody> {
    const chosen = among ? `AND client_id IN (${among.map((_, index) => `$${index + 5}`).join(', ')})` : '';
    const { queries, logId } = await knownFacts(this.readModels, clinicId);
    const ofClient = (session: string) => `${standingNow(session)} AND ${session}.client_id = client.client_id`;
    const rows = await queries.all<Omit<ListedClient, 'name'> & { position: number }>(
      `SELECT client_id AS "clientId", birth_year AS "birthYear", sex, enrolled_on AS "enrolledOn", position,
         (SELECT count(*) FROM session AS held WHERE ${ofClient('held')} AND state = 'completed') AS "completedSessions",
         (SELECT max(CASE WHEN state <> 'booked' THEN started_at END) FROM session AS last WHERE ${ofClient('last')})
           AS "lastSessionAt",
         (SELECT min(CASE WHEN state = 'booked' AND planned_for >= $2 THEN planned_for END) FROM session AS ahead
            WHERE ${ofClient('ahead')}) AS "bookedFor"
       FROM client WHERE ${standingNow('client')} AND position < $3 ${chosen} ORDER BY position DESC LIMIT $4`,
      [
        logId,
        instantOf(this.clock.now()),
        after ? Number(after.id) : Number.MAX_SAFE_INTEGER,
        limit + 1,
        ...(among ?? []),
      ],
    );
    const page = pageRead(rows, ({ position }) => ({ text: '', id: String(position) }), limit);
    const names = await this.names.of(
      clinicId,
      page.items.map(({ clientId }) => clientId),
    );
    const items = page.items.map(({ position: _, ...client }) => ({ ...client, name: names.get(client.clientId)! }));
    return { items, next: page.next };
  }
}
