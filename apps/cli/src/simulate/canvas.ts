export type Point = readonly [number, number];
export type Colour = readonly [number, number, number];

/** A picture that shapes are painted on, one over the other, with soft edges. Lengths in px. */
export class Canvas {
  readonly pixels: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
    colour: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * 3);
    for (let at = 0; at < this.pixels.length; at++) this.pixels[at] = colour[at % 3]!;
  }

  ellipse([x, y]: Point, [halfWidth, halfHeight]: Point, colour: Colour, opacity = 1): void {
    const inside = (px: number, py: number): number =>
      (1 - Math.hypot((px - x) / halfWidth, (py - y) / halfHeight)) * Math.min(halfWidth, halfHeight);
    this.paint([x - halfWidth, y - halfHeight], [x + halfWidth, y + halfHeight], inside, colour, opacity);
  }

  /** A line through the points, with round ends. */
  line(points: readonly Point[], thickness: number, colour: Colour, opacity = 1): void {
    const distance = (px: number, py: number): number =>
      Math.min(...points.slice(1).map((to, at) => distanceTo([px, py], points[at]!, to)));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const half = thickness / 2;
    const from: Point = [Math.min(...xs) - half, Math.min(...ys) - half];
    const to: Point = [Math.max(...xs) + half, Math.max(...ys) + half];
    this.paint(from, to, (px, py) => half - distance(px, py), colour, opacity);
  }

  /** Makes what has been painted lighter or darker, by a factor for each place. */
  shade(factorAt: (x: number, y: number) => number): void {
    for (let pixel = 0; pixel < this.width * this.height; pixel++) {
      const factor = factorAt(pixel % this.width, Math.floor(pixel / this.width));
      for (let at = pixel * 3; at < pixel * 3 + 3; at++) {
        this.pixels[at] = Math.min(255, Math.round(this.pixels[at]! * factor));
      }
    }
  }

  /** @param inside how far within the shape a place lies; negative outside */
  private paint(
    [fromX, fromY]: Point,
    [toX, toY]: Point,
    inside: (x: number, y: number) => number,
    colour: Colour,
    opacity: number,
  ): void {
    for (let y = Math.max(0, Math.floor(fromY) - 1); y < Math.min(this.height, toY + 2); y++) {
      for (let x = Math.max(0, Math.floor(fromX) - 1); x < Math.min(this.width, toX + 2); x++) {
        const covered = Math.min(1, Math.max(0, inside(x, y) + 0.5)) * opacity;
        if (covered === 0) continue;
        for (let channel = 0; channel < 3; channel++) {
          const at = (y * this.width + x) * 3 + channel;
          this.pixels[at] = Math.round(this.pixels[at]! * (1 - covered) + colour[channel]! * covered);
        }
      }
    }
  }
}

/** Points on a quadratic Bézier curve. */
export function curve(from: Point, control: Point, to: Point): Point[] {
  return Array.from({ length: 13 }, (_, step): Point => {
    const t = step / 12;
    const along = (axis: 0 | 1): number =>
      (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [along(0), along(1)];
  });
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}
