import { type FileHandle, open } from 'node:fs/promises';
import { type FileRegion } from './file-region.js';
import { VerificationFailure } from './verification-failure.js';

const BLOCK_BYTES = 512;
const REGULAR_FILE = new Set(['0', '\0']);
const DIRECTORY = '5';
/** Extended headers of POSIX pax: for one entry, and for all that follow. */
const PAX_HEADER = new Set(['x', 'g']);
const MAX_PAX_BYTES = 64 * 1024;
/** Extended headers that would say something else than the plain header does. Times and owners do not matter here. */
const PAX_OVERRIDE = /(^|\n)\d+ (path|linkpath|size|GNU\.sparse[^=]*)=/;

interface TarEntry {
  name: string;
  type: string;
  size: number;
}

/**
 * The files of a tar in the ustar format of POSIX (IEEE 1003.1, pax, "ustar Interchange Format") by their names, with
 * `./` or the bundle's own folder in front left out. Only headers are read.
 *
 * @throws VerificationFailure `E_MANIFEST` for links, special files, a name that stands twice, and what is no such tar
 */
export async function indexTar(path: string, tarBytes: number): Promise<Map<string, FileRegion>> {
  const regions = new Map<string, FileRegion>();
  const tar = await open(path);
  try {
    for (let at = 0; at + BLOCK_BYTES <= tarBytes;) {
      const header = await readBlock(tar, at, BLOCK_BYTES);
      if (header.every((byte) => byte === 0)) break;
      const { name, type, size } = parseHeader(header);
      const start = at + BLOCK_BYTES;
      if (start + size > tarBytes) throw notATar('it ends in the middle of a file');
      if (PAX_HEADER.has(type)) await checkPax(tar, start, size);
      else if (type !== DIRECTORY) addFile(regions, name, type, { path, start, length: size });
      at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    }
  } finally {
    await tar.close();
  }
  return withoutFolder(regions);
}

function addFile(regions: Map<string, FileRegion>, name: string, type: string, region: FileRegion): void {
  if (!REGULAR_FILE.has(type))
    throw new VerificationFailure('E_MANIFEST', 'The tar holds a link, a special file or an unknown extension.', {
      file: name,
    });
  if (regions.has(name))
    throw new VerificationFailure('E_MANIFEST', 'The tar holds two files of one name.', { file: name });
  regions.set(name, region);
}

function parseHeader(header: Buffer): TarEntry {
  if (header.toString('latin1', 257, 262) !== 'ustar' || parseOctal(header, 148, 8) !== checksum(header))
    throw notATar('a header is not one of ustar');
  const prefix = text(header, 345, 155);
  const name = (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100);
  return {
    name: name.replace(/^\.\//, ''),
    type: header.toString('latin1', 156, 157),
    size: parseOctal(header, 124, 12),
  };
}

/** The sum of the header's bytes, its checksum field taken as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function parseOctal(header: Buffer, at: number, length: number): number {
  const digits = /^ *([0-7]+)[ \0]*$/.exec(header.toString('latin1', at, at + length))?.[1];
  if (digits === undefined) throw notATar('a number in a header is not octal');
  return parseInt(digits, 8);
}

function text(header: Buffer, at: number, length: number): string {
  return header.toString('utf8', at, at + length).replace(/\0.*$/s, '');
}

async function checkPax(tar: FileHandle, start: number, size: number): Promise<void> {
  if (size > MAX_PAX_BYTES || PAX_OVERRIDE.test((await readBlock(tar, start, size)).toString('latin1')))
    throw notATar('an extended header renames or resizes a file');
}

async function readBlock(tar: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await tar.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw notATar('it ends in the middle of a header');
  return buffer;
}

/** A tar of the folder often has the folder's name in front of every name in it. */
function withoutFolder(regions: Map<string, FileRegion>): Map<string, FileRegion> {
  if (regions.has('manifest.json')) return regions;
  const [folder] = /^[^/]+\//.exec([...regions.keys()][0] ?? '') ?? [];
  if (folder === undefined || ![...regions.keys()].every((name) => name.startsWith(folder))) return regions;
  return new Map([...regions].map(([name, region]) => [name.slice(folder.length), region]));
}

function notATar(why: string): VerificationFailure {
  return new VerificationFailure('E_MANIFEST', `A bundle is a folder or an uncompressed ustar; of this file, ${why}.`);
}
