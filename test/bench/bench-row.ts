/** One measured figure of the bench. */
export interface BenchRow {
  name: string;
  value: number;
  /** Of `value` and `baseline`, such as "s" or "events/s". */
  unit: string;
  /** The same measured or published for something to compare with, and what that is. */
  baseline?: number;
  baselineName?: string;
  /** value / baseline. */
  ratio?: number;
  /** What the figure should reach, in words. */
  target?: string;
}
