import sharp from 'sharp';
import { type Random } from './random.js';

const EDGE_PX = 480;
const MARKS = 40;
const SKIN = [217, 174, 148] as const;
const MARK = [156, 79, 63] as const;

/**
 * A picture that stands for one of skin, of nobody: an even tone with marks. JPEG.
 *
 * @param severity 0 for skin without marks, 1 for as many as there can be
 */
export function skinPhoto(random: Random, severity: number): Promise<Buffer> {
  const pixels = Buffer.alloc(EDGE_PX * EDGE_PX * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = SKIN[at % 3]!;
  for (let mark = 0; mark < Math.round(MARKS * severity); mark++) paintMark(random, pixels);
  const raw = { width: EDGE_PX, height: EDGE_PX, channels: 3 as const };
  return sharp(pixels, { raw }).jpeg({ quality: 85 }).toBuffer();
}

function paintMark(random: Random, pixels: Buffer): void {
  const radius = random.between(4, 14);
  const [centreX, centreY] = [random.between(radius, EDGE_PX - radius), random.between(radius, EDGE_PX - radius)];
  const strength = random.between(20, 50) / 100;
  for (let y = centreY - radius; y < centreY + radius; y++) {
    for (let x = centreX - radius; x < centreX + radius; x++) {
      if ((x - centreX) ** 2 + (y - centreY) ** 2 > radius ** 2) continue;
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * EDGE_PX + x) * 3 + channel;
        pixels[at] = Math.round(pixels[at]! * (1 - strength) + MARK[channel]! * strength);
      }
    }
  }
}
