import { type JsonObject } from '#kernel/json.js';
import { type ThreadWork } from '#threads/thread.entry.js';
import { rebuild, type RebuildOptions, type Rebuilt, type RebuildProgress } from './rebuild.js';

/** What the setup module opens in the thread. */
export interface RebuildWorld extends Pick<RebuildOptions, 'source' | 'databases' | 'projections'> {
  close(): Promise<void>;
}

/** The named export of the setup module. */
export type OpenRebuildWorld = (config: JsonObject) => Promise<RebuildWorld>;

export interface RebuildTask {
  setupUrl: string;
  config: JsonObject;
}

export const work: ThreadWork<RebuildTask, Rebuilt, RebuildProgress> = async (
  { setupUrl, config },
  { onProgress, signal },
) => {
  const { openRebuildWorld } = (await import(setupUrl)) as { openRebuildWorld: OpenRebuildWorld };
  const world = await openRebuildWorld(config);
  try {
    const { source, databases, projections } = world;
    return await rebuild({ source, databases, projections, signal, onProgress });
  } finally {
    await world.close();
  }
};
