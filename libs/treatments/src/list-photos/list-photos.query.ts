import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Photo } from '../domain/client.events.js';
import { RecordReader } from '../record-reader.js';
import { CLIENT } from '../treatment-records.js';
import { type ListedPhoto, type PhotoListBody } from './list-photos.answer.js';

/** The photos of a client that stand. */
export class ListPhotos extends Query<PhotoListBody> {
  constructor(
    readonly clinicId: string,
    readonly clientId: string,
  ) {
    super();
  }
}

@QueryHandler(ListPhotos)
export class ListPhotosHandler implements IQueryHandler<ListPhotos> {
  constructor(private readonly records: RecordReader) {}

  async execute({ clinicId, clientId }: ListPhotos): Promise<PhotoListBody> {
    const { record } = await this.records.read(clinicId, CLIENT, clientId);
    const { version, position, entries } = record;
    const photos: ListedPhoto[] = entries
      .filter(({ type }) => type === 'PhotoTaken')
      .map(({ entryId, recordedAt, data }) => {
        const { photoId, taken, view, phase, area, side, arm, seriesId, sessionId, widthPx, heightPx } = data as Photo;
        const of = { area, side, arm, seriesId, sessionId };
        return { photoId, entryId, taken, view, phase, ...of, widthPx, heightPx, recordedAt };
      });
    photos.sort((one, other) => (one.taken < other.taken ? -1 : Number(one.taken > other.taken)));
    return { version, position, photos };
  }
}
