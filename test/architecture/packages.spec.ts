import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };
const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;

describe('packages', () => {
  it('are pinned to one version', () => {
    const pins = Object.entries({ ...dependencies, ...devDependencies });
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9a-z.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked for every platform, since npm ci refuses a lock file that leaves one out', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)),
    );
    expect(missing).toEqual([]);
  });

  it('are fetched from whichever registry npm is set up with', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

/** Whether Node's look-up, from the package at `path` outwards, ends at a locked package. */
function isLocked(name: string, path: string): boolean {
  if (`${path}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
  return path !== '' && isLocked(name, path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(resolve(repository, file), 'utf8'));
}
