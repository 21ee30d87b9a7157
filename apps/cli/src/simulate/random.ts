import { createHash } from 'node:crypto';

/**
 * Chance that is the same in every run: sfc32 (Chris Doty-Humphrey, PractRand), begun with a hash of the name. Streams of
 * different names have nothing to do with each other.
 */
export class Random {
  private readonly state = new Uint32Array(4);

  constructor(name: string) {
    const hash = createHash('sha256').update(name).digest();
    for (let word = 0; word < 4; word++) this.state[word] = hash.readUInt32LE(word * 4);
  }

  /** 0 ≤ x < 1, in steps of 2⁻³². */
  next(): number {
    const [a, b, c, counter] = this.state as unknown as [number, number, number, number];
    const sum = (a + b + counter) >>> 0;
    this.state[3] = counter + 1;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 4_294_967_296;
  }

  /** Of the standard normal distribution (G. E. P. Box & M. E. Muller, Ann. Math. Stat. 29 (1958) 610). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return radius * Math.cos(2 * Math.PI * this.next());
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    let total = 0;
    for (const name in weights) total += weights[name];
    let left = this.next() * total;
    let last: Name | undefined;
    for (const name in weights) {
      last = name;
      if ((left -= weights[name]) < 0) break;
    }
    return last!;
  }
}
