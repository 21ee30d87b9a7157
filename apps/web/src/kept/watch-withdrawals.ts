import { type Query, type QueryClient } from '@tanstack/react-query';
import { liveQuery } from 'dexie';
import { ApiProblem } from '../api-client/api-problem';
import { type components } from '../api-client/interface.generated';
import { type CommandRow, deviceStore, unseal } from '../outbox/device-store';
import { type Refusal } from '../outbox/queued-command';
import { clientQuery } from '../session/queries';
import { type Me, meQuery } from '../sign-in/me';
import { clientOf, clinicsHeld, forgetClient, forgetClinic, queriesOf } from './forget';

type ListedClient = components['schemas']['ListedClient'];

/**
 * Forgets what may be here no longer, as soon as the service tells: a clinic in which whoever is signed in works no more,
 * and a client who was erased. Only its plain word counts: that it is out of reach, or asks to sign in, says nothing.
 */
export function watchWithdrawals(queries: QueryClient): void {
  const withdrawals = new Withdrawals(queries);
  const cache = queries.getQueryCache();
  for (const query of cache.getAll()) if (query.state.dataUpdateCount > 0) void withdrawals.hear(query);
  cache.subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action } = event;
    if (action.type === 'success' && !action.manual) void withdrawals.hear(event.query as Query);
    if (action.type === 'error' && isClinicGone(action.error)) withdrawals.askWhoAmI();
  });
  // What was entered may be refused before anything is read.
  liveQuery(() => deviceStore.commands.where('state').equals('attention').toArray()).subscribe((rows) => {
    for (const row of rows) void withdrawals.hearRefusal(row);
  });
}

class Withdrawals {
  private readonly erased = new Set<string>();

  constructor(private readonly queries: QueryClient) {}

  async hear({ queryKey, state: { data } }: Query): Promise<void> {
    const [kind, clinicId, what] = queryKey;
    if (kind === meQuery.queryKey[0] && data) await this.keepClinicsOf(data as Me);
    if (kind !== 'clinic') return;
    const { erased, clientId } = (data ?? {}) as { erased?: boolean; clientId?: string };
    if (erased === true && clientId !== undefined) await this.forget(String(clinicId), clientId);
    if (what === 'clients') this.askAfterNameless(String(clinicId), data as ListedClient[]);
  }

  async hearRefusal(row: CommandRow): Promise<void> {
    const refusal = row.refusal && (await unseal<Refusal>(row.refusal).catch(() => undefined));
    if (refusal?.code === 'clinic_not_found') this.askWhoAmI();
    if (refusal?.code !== 'subject_erased') return;
    const clientId = await clientOf(this.queries, row);
    if (clientId !== undefined) await this.forget(row.clinicId, clientId);
  }

  /** A clinic may refuse for more than one reason; who works where is said in one place. */
  askWhoAmI(): void {
    void this.queries.invalidateQueries({ queryKey: meQuery.queryKey });
  }

  private async keepClinicsOf({ staffId, clinics }: Me): Promise<void> {
    const still = new Set(clinics.map(({ id }) => id));
    for (const clinicId of await clinicsHeld(this.queries, staffId)) {
      if (!still.has(clinicId)) await forgetClinic(this.queries, clinicId, staffId);
    }
  }

  private async forget(clinicId: string, clientId: string): Promise<void> {
    // What is asked for anew thereupon says the same again.
    if (this.erased.has(clientId)) return;
    this.erased.add(clientId);
    await forgetClient(this.queries, clinicId, clientId);
  }

  /** Of a client without a name either none was entered, or they were erased: their record says which. */
  private askAfterNameless(clinicId: string, clients: readonly ListedClient[]): void {
    const held = clients.filter(({ clientId, name }) => name === null && queriesOf(this.queries, clientId).length > 0);
    for (const { clientId } of held) {
      this.queries.query({ ...clientQuery(clinicId, clientId), staleTime: 0 }).catch(() => undefined);
    }
  }
}

function isClinicGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'clinic_not_found';
}
