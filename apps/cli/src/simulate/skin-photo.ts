import sharp from 'sharp';
import { type FitzpatrickType } from '#treatments/domain/closed-lists.js';
import { Random } from './random.js';

const WIDTH_PX = 720;
const HEIGHT_PX = 900;
const MARKS = 46;
const TONES: Readonly<Record<FitzpatrickType, string>> = {
  I: '#f1d3c0',
  II: '#e6c0a4',
  III: '#d3a482',
  IV: '#b98460',
  V: '#8f5f41',
  VI: '#65422e',
};
/** The middle of an oval, and half its width and height, in px. */
type Oval = readonly [number, number, number, number];

/** Where marks lie on a face; the other areas of a face are taken for cheeks. */
const PLACES: Readonly<Record<string, readonly Oval[]>> = {
  forehead: [[360, 255, 120, 45]],
  periorbital: [
    [270, 395, 55, 22],
    [450, 395, 55, 22],
  ],
  nose: [[360, 450, 30, 60]],
  upper_lip: [[360, 535, 60, 14]],
  perioral: [[360, 575, 95, 50]],
  chin: [[360, 660, 60, 32]],
  jawline: [[360, 690, 140, 24]],
};
const CHEEKS: readonly Oval[] = [
  [245, 490, 55, 75],
  [475, 490, 55, 75],
];
const PLAIN: readonly Oval[] = [[360, 450, 230, 260]];
const BODY: ReadonlySet<string> = new Set(['abdomen', 'thighs', 'neck', 'decollete']);
/** The letters of the word that is drawn, in a grid of 4 by 6: a machine may have no font. */
const LETTERS: Readonly<Record<string, string>> = {
  S: 'M4 0H1Q0 0 0 1V2Q0 3 1 3H3Q4 3 4 4V5Q4 6 3 6H0',
  I: 'M2 0V6',
  M: 'M0 6V0L2 3L4 0V6',
  U: 'M0 0V5Q0 6 1 6H3Q4 6 4 5V0',
  L: 'M0 0V6H4',
  A: 'M0 6L2 0L4 6M1 4H3',
  T: 'M0 0H4M2 0V6',
  E: 'M4 0H0V6H4M0 3H3',
  D: 'M0 0V6H2Q4 6 4 3Q4 0 2 0Z',
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
  const places = isBody ? PLAIN : (PLACES[area] ?? CHEEKS);
  const marks = Array.from({ length: MARKS }, () => markOf(random, random.pick(places)));
  const shown = marks.slice(0, Math.round(MARKS * severity)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}">
    <defs>
      <radialGradient id="light" cx="0.42" cy="0.35" r="0.75">
        <stop offset="0" stop-color="#fff" stop-opacity="0.28"/><stop offset="1" stop-color="#000" stop-opacity="0.16"/>
      </radialGradient>
    </defs>
    <rect width="100%" height="100%" fill="#c9d1d6"/>
    ${isBody ? plainSkin(TONES[skinType]) : face(TONES[skinType])}
    <g fill="#8c2f24">${shown}</g>
    ${label()}
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}

function plainSkin(tone: string): string {
  const all = 'width="100%" height="100%"';
  return `<rect ${all} fill="${tone}"/><rect ${all} fill="url(#light)"/>`;
}

function face(tone: string): string {
  const outline =
    'M360 150C500 150 560 260 552 420C545 590 460 745 360 745C260 745 175 590 168 420C160 260 220 150 360 150Z';
  return `<path d="M270 660V800Q180 830 110 900H610Q540 830 450 800V660Z" fill="${tone}"/>
    <path d="M270 690Q360 790 450 690V720Q360 820 270 720Z" fill="#000" opacity="0.14"/>
    <path d="${outline}" fill="${tone}"/><path d="${outline}" fill="url(#light)"/>
    <g fill="none" stroke="#000" stroke-opacity="0.42" stroke-width="5" stroke-linecap="round">
      <path d="M222 345Q268 318 316 342M404 342Q452 318 498 345" stroke-width="9" stroke-opacity="0.3"/>
      <path d="M232 388Q270 406 310 388M410 388Q450 406 488 388"/>
      <path d="M345 400Q340 470 328 492Q345 512 360 506Q375 512 392 492"/>
      <path d="M300 588Q332 574 360 582Q388 574 420 588Q360 622 300 588Z" fill="#a4473f" fill-opacity="0.35"/>
    </g>`;
}

/** A mark somewhere in an oval: a spot with a softer rim. */
function markOf(random: Random, [x, y, halfWidth, halfHeight]: Oval): string {
  const [angle, distance] = [random.next() * 2 * Math.PI, Math.sqrt(random.next())];
  const cx = (x + Math.cos(angle) * distance * halfWidth).toFixed(1);
  const cy = (y + Math.sin(angle) * distance * halfHeight).toFixed(1);
  const radius = random.between(30, 80) / 10;
  const strength = random.between(22, 48) / 100;
  const rim = `<circle cx="${cx}" cy="${cy}" r="${(radius * 1.8).toFixed(1)}" opacity="${(strength / 3).toFixed(2)}"/>`;
  return `${rim}<circle cx="${cx}" cy="${cy}" r="${radius.toFixed(1)}" opacity="${strength.toFixed(2)}"/>`;
}

function label(): string {
  const letters = [...'SIMULATED'].map(
    (letter, at) => `<path transform="translate(${at * 6} 0)" d="${LETTERS[letter]}"/>`,
  );
  return `<rect y="840" width="100%" height="60" fill="#1b2a33" opacity="0.82"/>
    <g transform="translate(201 855) scale(6 5)" fill="none" stroke="#fff" stroke-width="0.8">${letters.join('')}</g>`;
}
