import sharp from 'sharp';
import { type Random } from './random.js';

const SIZE_PX = 640;
const MARKS = 40;

/**
 * A picture that stands for one of skin, of nobody: an even tone with marks.
 *
 * @param severity 0 for skin without marks, 1 for as many as there can be
 */
export function skinPhoto(random: Random, severity: number): Promise<Buffer> {
  const at = (): number => random.between(20, SIZE_PX - 20);
  const marks = Array.from({ length: Math.round(MARKS * severity) }, () => {
    const [radius, opacity] = [random.between(4, 14), random.between(20, 50) / 100];
    return `<circle cx="${at()}" cy="${at()}" r="${radius}" fill="#9c4f3f" fill-opacity="${opacity}"/>`;
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE_PX}" height="${SIZE_PX}">` +
    `<rect width="100%" height="100%" fill="#d9ae94"/>${marks.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}
