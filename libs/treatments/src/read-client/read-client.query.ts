import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { allowedNow } from '../domain/client.js';
import { type ClientRegistration } from '../domain/client.events.js';
import { type Identity } from '../domain/notes.js';
import { RecordReader } from '../record-reader.js';
import { CLIENT } from '../treatment-records.js';
import { type ClientBody } from './read-client.answer.js';

/** One client: who they are, and what was entered on their own record. */
export class ReadClient extends Query<ClientBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadClient)
export class ReadClientHandler implements IQueryHandler<ReadClient> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, clientId }: ReadClient): Promise<ClientBody> {
    const { state, facts, record } = await this.records.read(clinicId, CLIENT, clientId);
    const details: ClientRegistration[] = facts.flatMap((fact) =>
      fact.type === 'ClientRegistered' || fact.type === 'ClientDetailsChanged' ? [fact.data] : [],
    );
    const identities = record.entries.map(({ identity }) => identity ?? {});
    return {
      clientId,
      identity: Object.assign({}, ...identities) as Identity,
      birthYear: details.findLast(({ birthYear }) => birthYear !== undefined)?.birthYear,
      sex: details.findLast(({ sex }) => sex !== undefined)?.sex,
      enrolledOn: details.findLast(({ enrolledOn }) => enrolledOn !== undefined)?.enrolledOn,
      consents: state.consents,
      ...record,
      allowedNow: record.erased ? [] : allowedNow(state),
      allowedLate: record.erased ? [] : allowedNow(state),
    };
  }
}
