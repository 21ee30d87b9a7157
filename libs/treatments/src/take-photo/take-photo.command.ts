import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClientPhotos, type KeptPhoto } from '../client-photos.js';
import { takePhoto } from '../domain/client.js';
import { type Photo } from '../domain/client.events.js';
import { type Entry } from '../domain/entry.js';
import { type Said } from '../domain/form.js';
import { skinImage } from '../skin-image.js';
import { CLIENT, TreatmentRecords } from '../treatment-records.js';

/** Somebody photographed the skin. */
export class TakePhoto extends Command<Receipt> {
  constructor(
    readonly context: CommandContext,
    readonly clientId: string,
    readonly photo: Omit<Said<Photo>, keyof KeptPhoto>,
    /** As they were sent. */
    readonly bytes: Uint8Array,
    readonly late?: Entry['late'],
  ) {
    super();
  }
}

@CommandHandler(TakePhoto)
export class TakePhotoHandler implements ICommandHandler<TakePhoto> {
  constructor(
    private readonly records: TreatmentRecords,
    private readonly photos: ClientPhotos,
  ) {}

  async execute({ context, clientId, photo, bytes, late }: TakePhoto): Promise<Receipt> {
    const image = await skinImage(bytes);
    return this.photos.keep(context, clientId, photo.photoId, image, (kept, digests) =>
      this.records.change(context, CLIENT, clientId, late, async ({ state, entry }) => {
        const facts = takePhoto(state, { ...photo, ...kept }, digests, entry);
        await this.records.ensureSeriesOf(context.clinicId, photo.seriesId, clientId);
        await this.records.ensureSessionOf(context.clinicId, photo.sessionId, clientId);
        return facts;
      }),
    );
  }
}
