import { createReadStream } from 'node:fs';

const READ_CHUNK_BYTES = 1024 * 1024;

/** Where the bytes of one file of a bundle lie: a file of a folder, or a stretch of a tar. */
export interface FileRegion {
  path: string;
  start: number;
  length: number;
}

export async function* readChunks({ path, start, length }: FileRegion): AsyncGenerator<Buffer> {
  if (length === 0) return;
  const end = start + length - 1;
  for await (const chunk of createReadStream(path, { start, end, highWaterMark: READ_CHUNK_BYTES }))
    yield chunk as Buffer;
}

/** The file's bytes, but no more than one beyond the limit: whoever reads them finds what is too long malformed. */
export async function readUpTo(region: FileRegion, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks({ ...region, length: Math.min(region.length, maxBytes + 1) }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}
