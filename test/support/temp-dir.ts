import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempDir {
  path: string;
  /** The absolute path of a file or folder in it. */
  file(...names: string[]): string;
  remove(): Promise<void>;
}

/** A new empty directory, mode 0700. Call `remove` in a hook that runs after failed tests too. */
export async function createTempDir(): Promise<TempDir> {
  const path = await mkdtemp(join(tmpdir(), 'pinpoint-test-'));
  return {
    path,
    file: (...names) => join(path, ...names),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Called in a `describe`: each of its tests finds a new empty directory behind `file`, and it is removed afterwards. */
export function tempDirPerTest(): Pick<TempDir, 'file'> {
  let current: TempDir;
  beforeEach(async () => {
    current = await createTempDir();
  });
  afterEach(() => current.remove());
  return { file: (...names) => current.file(...names) };
}
