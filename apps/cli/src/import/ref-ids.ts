import { uuidV5 } from '#kernel/ids.js';

/**
 * Ids made of a folder's refs: the same ref of the same source in the same clinic gives the same id, so importing again
 * finds what was imported before. The refs themselves are stored nowhere.
 */
export class RefIds {
  private readonly namespace: string;

  /** `source` keeps apart the refs of several sources that one clinic imports from. */
  constructor(clinicId: string, source: string) {
    this.namespace = uuidV5(clinicId, `import\n${source}`);
  }

  of(kind: 'client' | 'series' | 'session' | 'side_effect' | 'practitioner' | 'anesthetic', ref: string): string {
    return uuidV5(this.namespace, `${kind}\n${ref}`);
  }

  /** Tells a row of a file from all others by what its key columns say. */
  row(file: string, key: readonly unknown[]): string {
    return uuidV5(this.namespace, `${file}\n${JSON.stringify(key.map((value) => value ?? null))}`);
  }
}

/** The id of one of the commands that a row becomes. */
export function commandIdOf(rowId: string, step: string): string {
  return uuidV5(rowId, step);
}
