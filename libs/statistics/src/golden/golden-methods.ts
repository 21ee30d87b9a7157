import { type GoldenDataset } from './golden-file.js';

/**
 * How the inputs of a golden file reach the library: for each method key a function from the case's input to values under
 * the names its `expected` uses. The input's shape is the schema's; each method names what it reads of it.
 */
export type GoldenMethods = Record<
  string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of an input depends on the method's key
  (input: any, datasets: Record<string, GoldenDataset>) => Record<string, unknown>
>;
