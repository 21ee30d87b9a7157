import { Problem } from '#kernel/problem.js';
import sharp, { type Sharp } from 'sharp';
import { LIMITS } from './domain/measures.js';
import { Turns } from '#kernel/turns.js';

/** A picture as it is kept: made anew from its pixels, so that nothing else of what was sent is in it. */
export interface SkinImage {
  /** JPEG, sRGB, upright, without metadata. */
  full: Buffer;
  thumbnail: Buffer;
  widthPx: number;
  heightPx: number;
}

export const IMAGE_MAX_BYTES = 25 * 1024 * 1024;
/** Cameras of telephones reach 50 million; what says it is larger is refused before a pixel is unpacked. */
export const IMAGE_MAX_PIXELS = 64_000_000;
export const IMAGE_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const THUMBNAIL_PX = 480;
const TIMEOUT_S = 20;

// Nothing but the three decoders that are meant: the library knows many formats, and each is a way in.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);

/** Pictures are made one after the other: a large one takes about 200 MB while it is made. */
const turns = new Turns();

/**
 * Makes the picture that is kept from the bytes that were sent, which nobody trusts: what they are is told by how they
 * begin, not by what they are called.
 *
 * @throws Problem `image_type_unsupported`, `image_malformed`, `image_too_large`
 */
export async function skinImage(sent: Uint8Array): Promise<SkinImage> {
  const format = formatOf(sent);
  if (format === null) {
    throw new Problem('invalid', 'image_type_unsupported', 'Send a JPEG, PNG or WebP picture.', {
      allowed: [...IMAGE_MEDIA_TYPES],
    });
  }
  const picture = sharp(sent, { limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error', sequentialRead: true });
  const { width, height } = await unpacked(picture.metadata());
  if (width * height > IMAGE_MAX_PIXELS) throw tooLarge();
  return turns.take('picture', async () => {
    const { data, info } = await unpacked(jpeg(picture, LIMITS.PhotoEdgePx.max, 92));
    const thumbnail = await unpacked(jpeg(sharp(data), THUMBNAIL_PX, 80));
    return { full: data, thumbnail: thumbnail.data, widthPx: info.width, heightPx: info.height };
  });
}

/** Colours keep their full resolution: redness is what these pictures are looked at for. */
function jpeg(picture: Sharp, edgePx: number, quality: number) {
  return picture
    .timeout({ seconds: TIMEOUT_S })
    .autoOrient()
    .resize({ width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
}

/** What the library says of a broken picture may repeat bytes of it, so it is not passed on. */
async function unpacked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooLarge();
    throw new Problem('invalid', 'image_malformed', 'The picture cannot be read. Take it again, or send another.');
  }
}

function tooLarge(): Problem {
  const megapixels = IMAGE_MAX_PIXELS / 1_000_000;
  return new Problem('too_large', 'image_too_large', `A picture has at most ${megapixels} million pixels.`, {
    maxPixels: IMAGE_MAX_PIXELS,
  });
}

function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  const begins = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (begins.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return begins.startsWith('RIFF') && begins.endsWith('WEBP') ? 'webp' : null;
}
