import sharp from 'sharp';
import { type FitzpatrickType } from '#treatments/domain/closed-lists.js';
import { Canvas, type Colour, curve, type Point } from './canvas.js';
import { Random } from './random.js';

const WIDTH_PX = 720;
const HEIGHT_PX = 900;
const MARKS = 46;
const TONES: Readonly<Record<FitzpatrickType, Colour>> = {
  I: [241, 211, 192],
  II: [230, 192, 164],
  III: [211, 164, 130],
  IV: [185, 132, 96],
  V: [143, 95, 65],
  VI: [101, 66, 46],
};
const BACKGROUND: Colour = [201, 209, 214];
const MARK: Colour = [140, 47, 36];
const LINE: Colour = [40, 24, 18];
/** The middle of an oval, and half its width and height, in px. */
type Oval = readonly [number, number, number, number];

/** Where marks lie on a face; the other areas of a face are taken for cheeks. */
const PLACES: Readonly<Record<string, readonly Oval[]>> = {
  forehead: [[360, 255, 120, 45]],
  periorbital: [
    [270, 405, 55, 22],
    [450, 405, 55, 22],
  ],
  nose: [[360, 450, 30, 60]],
  upper_lip: [[360, 555, 60, 14]],
  perioral: [[360, 590, 95, 50]],
  chin: [[360, 670, 60, 32]],
  jawline: [[360, 690, 110, 24]],
};
const CHEEKS: readonly Oval[] = [
  [250, 490, 55, 75],
  [470, 490, 55, 75],
];
const PLAIN: readonly Oval[] = [[360, 430, 230, 260]];
const BODY: ReadonlySet<string> = new Set(['abdomen', 'thighs', 'neck', 'decollete']);
/** The letters of the word that is written, as lines in a grid of 4 by 6: a machine may have no font. */
const LETTERS: Readonly<Record<string, readonly (readonly Point[])[]>> = {
  S: [[[4, 0], [0, 0], [0, 3], [4, 3], [4, 6], [0, 6]]], // prettier-ignore
  I: [[[2, 0], [2, 6]]], // prettier-ignore
  M: [[[0, 6], [0, 0], [2, 3], [4, 0], [4, 6]]], // prettier-ignore
  U: [[[0, 0], [0, 6], [4, 6], [4, 0]]], // prettier-ignore
  L: [[[0, 0], [0, 6], [4, 6]]], // prettier-ignore
  A: [[[0, 6], [2, 0], [4, 6]], [[1, 4], [3, 4]]], // prettier-ignore
  T: [[[0, 0], [4, 0]], [[2, 0], [2, 6]]], // prettier-ignore
  E: [[[4, 0], [0, 0], [0, 6], [4, 6]], [[0, 3], [3, 3]]], // prettier-ignore
  D: [[[0, 0], [0, 6], [3, 6], [4, 5], [4, 1], [3, 0], [0, 0]]], // prettier-ignore
};

export interface DrawnSkin {
  area: string;
  skinType: FitzpatrickType;
  /** 0 for skin without marks, 1 for as many as there can be. */
  severity: number;
}

/**
 * A drawing that stands for a photo of skin, of nobody: a face, or plain skin, with marks. It says in the picture that it is
 * simulated. Drawn of the same name, it is the same person, whatever the severity. JPEG.
 */
export function skinPhoto(name: string, { area, skinType, severity }: DrawnSkin): Promise<Buffer> {
  const random = new Random(name);
  const isBody = BODY.has(area);
  const tone = TONES[skinType];
  const canvas = new Canvas(WIDTH_PX, HEIGHT_PX, isBody ? tone : BACKGROUND);
  if (!isBody) paintFace(canvas, tone);
  canvas.shade((x, y) => 1.08 - 0.00032 * Math.hypot(x - 300, y - 320));
  if (!isBody) paintFeatures(canvas);
  const places = isBody ? PLAIN : (PLACES[area] ?? CHEEKS);
  for (let mark = 0; mark < Math.round(MARKS * severity); mark++) paintMark(canvas, random, random.pick(places));
  paintLabel(canvas);
  const raw = { width: WIDTH_PX, height: HEIGHT_PX, channels: 3 as const };
  return sharp(canvas.pixels, { raw }).jpeg({ quality: 85 }).toBuffer();
}

function paintFace(canvas: Canvas, tone: Colour): void {
  canvas.ellipse([360, 950], [270, 140], tone);
  canvas.line([[360, 660], [360, 860]], 176, tone); // prettier-ignore
  canvas.ellipse([360, 715], [88, 62], LINE, 0.16);
  canvas.ellipse([360, 445], [190, 292], tone);
}

function paintFeatures(canvas: Canvas): void {
  for (const side of [-1, 1]) {
    const at = (x: number, y: number): Point => [360 + side * x, y];
    canvas.line(curve(at(48, 348), at(92, 318), at(138, 348)), 9, LINE, 0.32);
    canvas.line(curve(at(50, 390), at(90, 412), at(130, 390)), 5, LINE, 0.5);
  }
  canvas.line(curve([350, 410], [346, 470], [330, 500]), 4, LINE, 0.3);
  canvas.line(curve([330, 500], [360, 524], [390, 500]), 5, LINE, 0.4);
  canvas.ellipse([360, 598], [58, 15], [164, 71, 63], 0.5);
  canvas.line(curve([302, 598], [360, 606], [418, 598]), 4, LINE, 0.45);
}

/** A mark somewhere in an oval: a spot with a softer rim. */
function paintMark(canvas: Canvas, random: Random, [x, y, halfWidth, halfHeight]: Oval): void {
  const [angle, distance] = [random.next() * 2 * Math.PI, Math.sqrt(random.next())];
  const middle: Point = [x + Math.cos(angle) * distance * halfWidth, y + Math.sin(angle) * distance * halfHeight];
  const radius = random.between(30, 80) / 10;
  const strength = random.between(22, 48) / 100;
  canvas.ellipse(middle, [radius * 1.8, radius * 1.8], MARK, strength / 3);
  canvas.ellipse(middle, [radius, radius], MARK, strength);
}

function paintLabel(canvas: Canvas): void {
  canvas.line([[-40, 870], [760, 870]], 60, [27, 42, 51], 0.86); // prettier-ignore
  for (const [index, letter] of [...'SIMULATED'].entries()) {
    for (const stroke of LETTERS[letter]!) {
      const points = stroke.map(([x, y]): Point => [200 + (index * 6 + x) * 6, 855 + y * 5]);
      canvas.line(points, 4.5, [255, 255, 255]);
    }
  }
}
