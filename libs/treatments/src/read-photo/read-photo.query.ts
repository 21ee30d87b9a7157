import { EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { openWords } from '#privacy/recorded-words.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClientPhotos, type PhotoSize } from '../client-photos.js';
import { type ClientEvent, type PhotoDigests } from '../domain/client.events.js';
import { effectiveEntries } from '../domain/entry.events.js';
import { clientStream, enteredFacts } from '../treatment-events.js';

/** The picture of a photo that stands. One that was voided may show somebody else, so it is not shown any more. */
export class ReadPhoto extends Query<Buffer> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
    readonly photoId: string,
    readonly size: PhotoSize,
  ) {
    super();
  }
}

@QueryHandler(ReadPhoto)
export class ReadPhotoHandler implements IQueryHandler<ReadPhoto> {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: PartSealer,
    private readonly photos: ClientPhotos,
  ) {}

  async execute({ clinicId, clientId, photoId, size }: ReadPhoto): Promise<Buffer> {
    const recorded = await this.log.readStream(clinicId, clientStream(clientId));
    for (const { eventId, type, data } of effectiveEntries<ClientEvent>(enteredFacts<ClientEvent>(recorded))) {
      if (type !== 'PhotoTaken' || data.photoId !== photoId) continue;
      const event = recorded.find((candidate) => candidate.eventId === eventId)!;
      const digests = (await openWords(this.sealer, 'photo', event)) as PhotoDigests | null;
      return this.photos.read(clinicId, clientId, data, digests, size);
    }
    throw new Problem('not_found', 'photo_unknown', 'The client has no such photo.');
  }
}
