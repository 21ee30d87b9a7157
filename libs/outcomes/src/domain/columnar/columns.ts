/** Codes for the texts of one column. Code 0 is nothing recorded. */
export class Dictionary {
  readonly labels: (string | null)[] = [null];
  private readonly codes = new Map<string, number>();

  codeOf(label: string | null | undefined): number {
    if (label === null || label === undefined) return 0;
    let code = this.codes.get(label);
    if (code === undefined) {
      code = this.labels.length;
      this.labels.push(label);
      this.codes.set(label, code);
    }
    return code;
  }

  /** -1 where the label has no code yet, so nothing carries it. */
  find(label: string): number {
    return this.codes.get(label) ?? -1;
  }

  get size(): number {
    return this.labels.length;
  }
}

type Numbers = Int32Array | Uint32Array | Float64Array;

/** Numbers that grow at the end, without a gap in memory. */
export class Column<Values extends Numbers = Numbers> {
  length = 0;

  constructor(private held: Values) {}

  static ofInts(): Column<Int32Array> {
    return new Column(new Int32Array(INITIAL));
  }

  static ofPositions(): Column<Uint32Array> {
    return new Column(new Uint32Array(INITIAL));
  }

  static ofInstants(): Column<Float64Array> {
    return new Column(new Float64Array(INITIAL));
  }

  /** Longer than the column; what lies behind its end means nothing. */
  get values(): Values {
    return this.held;
  }

  /** What the column holds, and nothing behind it. */
  get trimmed(): Values {
    return this.held.subarray(0, this.length) as Values;
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const Kind = this.held.constructor as new (length: number) => Values;
      const larger = new Kind(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length++] = value;
  }
}

const INITIAL = 64;
