import { Column } from './columns.js';

/** `to` of a version that still stands. A clinic's log has fewer positions than that. */
export const STANDING = 0xffff_ffff;

/** Where a version lies in the log, as its row in the read models says. */
export interface VersionPlace {
  position: number;
  recordedFrom: number;
  recordedTo: number;
}

/**
 * Every version of one kind of fact, as columns, in the order of `from`. The versions of one owner (a session, a client)
 * form a chain, newest first, so that those of a few owners are found without looking at the others.
 */
export class VersionTable<Ints extends string, Instants extends string = never> {
  private readonly position = Column.ofPositions();
  private readonly from = Column.ofPositions();
  private readonly to = Column.ofPositions();
  private readonly previous = Column.ofInts();
  private readonly newest = Column.ofInts();
  private readonly ints: Record<Ints, Column<Int32Array>>;
  private readonly instants: Record<Instants, Column<Float64Array>>;

  constructor(ints: readonly Ints[], instants: readonly Instants[] = []) {
    const columns = <Name extends string, C>(names: readonly Name[], make: () => C) =>
      Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, C>;
    this.ints = columns(ints, () => Column.ofInts());
    this.instants = columns(instants, () => Column.ofInstants());
  }

  get length(): number {
    return this.from.length;
  }

  int(name: Ints): Int32Array {
    return this.ints[name].values;
  }

  instant(name: Instants): Float64Array {
    return this.instants[name].values;
  }

  /** Adds a version, and ends the one of the same fact that it replaces. Rows come in the order of `recordedFrom`. */
  add(owner: number, place: VersionPlace, values: Record<Ints | Instants, number>): void {
    const row = this.from.length;
    while (this.newest.length <= owner) this.newest.push(-1);
    for (let before = this.newestOf(owner); before !== -1; before = this.rowBefore(before)) {
      if (this.position.values[before] !== place.position) continue;
      if (this.to.values[before] === STANDING) this.to.values[before] = place.recordedFrom;
      break;
    }
    this.position.push(place.position);
    this.from.push(place.recordedFrom);
    this.to.push(Math.min(place.recordedTo, STANDING));
    this.previous.push(this.newestOf(owner));
    this.newest.values[owner] = row;
    for (const name in this.ints) this.ints[name].push(values[name]);
    for (const name in this.instants) this.instants[name].push(values[name]);
  }

  /** Ends the version that began at `recordedFrom`. Answers its row, or -1 where it is not here. */
  end(recordedFrom: number, at: number): number {
    const row = this.rowFrom(recordedFrom);
    if (row !== -1) this.to.values[row] = at;
    return row;
  }

  /** The newest row of an owner, -1 where it has none; go on with `rowBefore`. */
  newestOf(owner: number): number {
    return owner < this.newest.length ? this.newest.values[owner]! : -1;
  }

  rowBefore(row: number): number {
    return this.previous.values[row]!;
  }

  /** Whether the version stood when the event at `position` had been recorded. */
  stands(row: number, position: number): boolean {
    return this.from.values[row]! <= position && this.to.values[row]! > position;
  }

  private rowFrom(recordedFrom: number): number {
    const values = this.from.values;
    let low = 0;
    let high = this.from.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (values[middle] === recordedFrom) return middle;
      if (values[middle]! < recordedFrom) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
