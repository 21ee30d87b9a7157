import { type Receipt } from '#event-log/append.js';
import { type CommandContext } from '#http/command-context.js';
import { Problem } from '#kernel/problem.js';
import { sha256 } from '#ledger/sha256.js';
import { SealedFiles } from '#privacy/sealed-files.js';
import { Injectable } from '@nestjs/common';
import { type Photo, type PhotoDigests } from './domain/client.events.js';
import { type SkinImage } from './skin-image.js';
import { TreatmentRecords } from './treatment-records.js';

export type PhotoSize = 'full' | 'thumbnail';

/** What an entry says of the files that were kept for it. */
export type KeptPhoto = Pick<Photo, 'widthPx' | 'heightPx' | 'contentHash' | 'thumbnailHash'>;

/** Photos of clients: each two files, sealed with the client's key, and found by what the entry says of them. */
@Injectable()
export class ClientPhotos {
  constructor(
    private readonly records: TreatmentRecords,
    private readonly files: SealedFiles,
  ) {}

  /**
   * Keeps the files, then records them. Files that no entry came to name are removed, so that nothing is kept that
   * the record knows nothing of.
   */
  async keep(
    { clinicId }: CommandContext,
    clientId: string,
    photoId: string,
    image: SkinImage,
    record: (kept: KeptPhoto, digests: PhotoDigests) => Promise<Receipt>,
  ): Promise<Receipt> {
    const { kid, origin } = await this.records.keyOfClient(clinicId, clientId);
    const put = (size: PhotoSize) =>
      this.files.put({ log: clinicId, kid, origin, name: nameOf(photoId, size) }, image[size]);
    const contentHash = await put('full');
    const thumbnailHash = await put('thumbnail');
    const discard = async (): Promise<void> => {
      for (const hash of [contentHash, thumbnailHash]) await this.files.remove({ log: clinicId, kid, hash });
    };
    try {
      const { widthPx, heightPx } = image;
      const receipt = await record({ widthPx, heightPx, contentHash, thumbnailHash }, digestsOf(image));
      if (receipt.repeated) await discard();
      return receipt;
    } catch (error) {
      // Of anything but a refusal nobody knows whether it was recorded.
      if (error instanceof Problem && error.kind !== 'unavailable') await discard();
      throw error;
    }
  }

  /**
   * The picture, as JPEG.
   *
   * @param digests as the entry committed to them; null where its sealed part was destroyed
   * @throws Problem `photo_erased`, `photo_not_committed`
   */
  async read(
    clinicId: string,
    clientId: string,
    { photoId, contentHash, thumbnailHash }: Photo,
    digests: PhotoDigests | null,
    size: PhotoSize,
  ): Promise<Buffer> {
    const { kid, origin } = await this.records.keyOfClient(clinicId, clientId);
    const [hash, digest] =
      size === 'full' ? [contentHash, digests?.contentHash] : [thumbnailHash, digests?.thumbnailHash];
    const bytes = await this.files.open({ log: clinicId, kid, origin, name: nameOf(photoId, size), hash });
    if (bytes === null) throw new Problem('not_found', 'photo_erased', 'The photo was erased.');
    // A cipher text may open under two keys; what the entry committed to settles which picture was recorded.
    if (hashOf(bytes) === digest) return bytes;
    throw new Problem('corrupt', 'photo_not_committed', 'The picture is not the one that was recorded.', { photoId });
  }
}

function digestsOf({ full, thumbnail }: SkinImage): PhotoDigests {
  return { contentHash: hashOf(full), thumbnailHash: hashOf(thumbnail) };
}

function hashOf(bytes: Uint8Array): string {
  return sha256(bytes).toString('hex');
}

function nameOf(photoId: string, size: PhotoSize): string {
  return `${photoId}/${size}`;
}
