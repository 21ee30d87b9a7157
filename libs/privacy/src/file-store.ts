import { type LogName } from '#event-log/recorded-event.js';

/** Whose files they are: everything of one data key lies together, so that an erasure takes it as one. */
export interface FilesOfSubject {
  log: LogName;
  /** Id of the subject's data key. */
  kid: string;
}

/** Where a file lies. `hash` is the SHA-256 of its bytes, hex: a file is never changed, and shows if it was. */
export interface FilePlace extends FilesOfSubject {
  hash: string;
}

/** Keeps sealed bytes. A directory does so (`DirectoryFileStore`); an object store would behind the same interface. */
export interface FileStore {
  /** When it answers, the bytes are durable. */
  put(place: FilePlace, bytes: Uint8Array): Promise<void>;
  /** Null where there is no such file. */
  get(place: FilePlace): Promise<Buffer | null>;
  /** Nothing happens where there is no such file. */
  remove(place: FilePlace): Promise<void>;
  hasAny(subject: FilesOfSubject): Promise<boolean>;
  /** Removes all files of a subject; when it answers, the removal is durable. */
  removeAll(subject: FilesOfSubject): Promise<void>;
}
