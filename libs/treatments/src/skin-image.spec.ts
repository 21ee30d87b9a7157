import sharp from 'sharp';
import { IMAGE_MAX_PIXELS, skinImage } from './skin-image.js';

const SECRET = 'Anna Meier, 12 Lindenweg';

function picture(width = 60, height = 40) {
  return sharp({ create: { width, height, channels: 3, background: '#c08070' } });
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  return skinImage(bytes).then(
    () => 'taken',
    (problem: { code: string; detail: string }) => {
      expect(problem.detail).not.toContain(SECRET);
      return problem.code;
    },
  );
}

describe('the picture that is kept', () => {
  it('is a JPEG of the same pixels, whatever format was sent', async () => {
    for (const sent of [
      await picture().jpeg().toBuffer(),
      await picture().png().toBuffer(),
      await picture().webp({ lossless: true }).toBuffer(),
    ]) {
      const { full, thumbnail, widthPx, heightPx } = await skinImage(sent);
      expect({ widthPx, heightPx }).toEqual({ widthPx: 60, heightPx: 40 });
      for (const kept of [full, thumbnail]) {
        const { format, width, height, chromaSubsampling } = await sharp(kept).metadata();
        expect({ format, width, height, chromaSubsampling }).toEqual({
          ...{ format: 'jpeg', width: 60, height: 40, chromaSubsampling: '4:4:4' },
        });
        const [red] = (await sharp(kept).stats()).channels;
        expect(Math.abs(red!.mean - 0xc0)).toBeLessThan(4);
      }
    }
  });

  it('has nothing of what the camera or a program wrote beside the pixels', async () => {
    const exif = { IFD0: { Artist: SECRET, Copyright: SECRET }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } };
    const sent = await picture()
      .withExif(exif)
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`)
      .jpeg()
      .toBuffer();
    expect(sent.includes(SECRET)).toBe(true);
    const { full, thumbnail } = await skinImage(sent);
    for (const kept of [full, thumbnail]) {
      expect(kept.includes(SECRET)).toBe(false);
      const { exif: noExif, xmp, iptc, icc, orientation } = await sharp(kept).metadata();
      expect([noExif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    }
  });

  it('stands upright, as the camera was held', async () => {
    const sent = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await skinImage(sent)).toMatchObject({ widthPx: 40, heightPx: 60 });
  });

  it('has edges of at most 4096 px, and its thumbnail of 480', async () => {
    const { full, thumbnail, widthPx, heightPx } = await skinImage(await picture(5000, 2500).jpeg().toBuffer());
    expect({ widthPx, heightPx }).toEqual({ widthPx: 4096, heightPx: 2048 });
    expect(await sharp(full).metadata()).toMatchObject({ width: 4096, height: 2048 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 480, height: 240 });
  });

  it('has none of what was hidden behind or within a picture that is something else too', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const script = Buffer.from(`<script>alert("${SECRET}")</script>PK\x03\x04`);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), script]);
    for (const sent of [
      Buffer.concat([jpeg, script]),
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
    ]) {
      const { full, thumbnail } = await skinImage(sent);
      expect(full.includes(SECRET) || thumbnail.includes(SECRET)).toBe(false);
      expect(full.includes('<script>')).toBe(false);
    }
  });
});

describe('what is refused', () => {
  it('is what does not begin as a JPEG, PNG or WebP, whatever it is called', async () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`);
    const gif = await picture().gif().toBuffer();
    const tiff = await picture().tiff().toBuffer();
    const pdf = Buffer.from('%PDF-1.7 …');
    const codes = await Promise.all([svg, gif, tiff, pdf, Buffer.alloc(0), Buffer.from('RIFF')].map(refusalOf));
    expect(new Set(codes)).toEqual(new Set(['image_type_unsupported']));
  });

  it('is a picture that breaks off, or only begins like one', async () => {
    const jpeg = await picture(400, 400).jpeg().toBuffer();
    expect(await refusalOf(jpeg.subarray(0, jpeg.length / 2))).toBe('image_malformed');
    expect(await refusalOf(Buffer.from(`\xff\xd8\xff${SECRET}`, 'latin1'))).toBe('image_malformed');
    expect(await refusalOf(Buffer.from('\x89PNG\r\n\x1a\n<svg/>', 'latin1'))).toBe('image_malformed');
  });

  it('is a small file that would unpack to more pixels than any camera has', async () => {
    const edge = Math.ceil(Math.sqrt(IMAGE_MAX_PIXELS)) + 1;
    const bomb = await sharp({ create: { width: edge, height: edge, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(bomb)).toBe('image_too_large');
  });
});
