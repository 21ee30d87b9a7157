import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type TempDir } from './temp-dir.js';

const NUMBER_BYTES = 8;
const FIELDS = ['syncs', 'writes', 'writesLeft', 'syncsLeft', 'error'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Watches the writes of a child process from below: a small library, compiled here with the system's compiler and
 * preloaded into the child, stands between it and the kernel's `write` and `fsync`. Linux only.
 */
export class IoFaults {
  private readonly file: number;

  private constructor(
    private readonly library: string,
    private readonly controlPath: string,
    private readonly watched: string,
  ) {
    this.file = openSync(controlPath, 'r+');
  }

  /** @param watched what the paths of the watched files have in common, such as the database's name */
  static async create(directory: TempDir, watched: string): Promise<IoFaults> {
    const library = directory.file('io-faults.so');
    const source = fileURLToPath(new URL('./io-faults.c', import.meta.url));
    // Whoever can install the packages has a C++ compiler, which compiles C as well.
    await promisify(execFile)('c++', ['-x', 'c', '-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    const controlPath = directory.file('io-faults.control');
    writeFileSync(controlPath, Buffer.alloc(FIELDS.length * NUMBER_BYTES));
    const faults = new IoFaults(library, controlPath, watched);
    faults.stop();
    return faults;
  }

  /** Environment of the child to be watched. */
  get environment(): Record<string, string> {
    return { LD_PRELOAD: this.library, IO_FAULTS_CONTROL: this.controlPath, IO_FAULTS_FILE: this.watched };
  }

  /** Calls of fsync and fdatasync that came back good. */
  get syncs(): number {
    return this.read('syncs');
  }

  /** From the write after the next `left` ones on, the disk is full. */
  fillDiskAfter(left: number): void {
    this.write('error', constants.errno.ENOSPC);
    this.write('writesLeft', left);
  }

  /** From the sync after the next `left` ones on, the disk answers with an error. */
  breakSyncAfter(left: number): void {
    this.write('error', constants.errno.EIO);
    this.write('syncsLeft', left);
  }

  /** The disk is well again. */
  stop(): void {
    this.write('writesLeft', -1);
    this.write('syncsLeft', -1);
  }

  close(): void {
    closeSync(this.file);
  }

  private read(field: Field): number {
    const bytes = Buffer.alloc(NUMBER_BYTES);
    readSync(this.file, bytes, 0, NUMBER_BYTES, FIELDS.indexOf(field) * NUMBER_BYTES);
    return Number(bytes.readBigInt64LE());
  }

  private write(field: Field, value: number): void {
    const bytes = Buffer.alloc(NUMBER_BYTES);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(this.file, bytes, 0, NUMBER_BYTES, FIELDS.indexOf(field) * NUMBER_BYTES);
  }
}
