import { EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicDirectory } from '../clinic-directory.js';
import { alertsIn } from '../domain/alerts.js';
import { effectiveEntries } from '../domain/entry.events.js';
import { type RecordFact } from '../domain/record-fact.js';
import { clientStream, enteredFacts } from '../treatment-events.js';
import { type ClientAlertsBody } from './client-alerts.answer.js';

/** Every alert of a client, in all of their records. */
export class ReadClientAlerts extends Query<ClientAlertsBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadClientAlerts)
export class ReadClientAlertsHandler implements IQueryHandler<ReadClientAlerts> {
  constructor(
    private readonly log: EventLog,
    private readonly clinics: ClinicDirectory,
  ) {}

  async execute({ clinicId, clientId }: ReadClientAlerts): Promise<ClientAlertsBody> {
    await this.clinics.byId(clinicId);
    const [registered] = await this.log.readStream(clinicId, clientStream(clientId));
    if (registered?.kid === undefined) {
      throw new Problem('not_found', 'client_unknown', 'The clinic has no record of this client.');
    }
    const streams = await this.log.subjectStreams(clinicId, registered.kid);
    const alerts = await Promise.all(
      streams.map(async (stream) => {
        const entries = effectiveEntries<RecordFact>(
          enteredFacts<RecordFact>(await this.log.readStream(clinicId, stream)),
        );
        return alertsIn(entries).map((alert) => ({ ...alert, record: stream }));
      }),
    );
    return { alerts: alerts.flat() };
  }
}
