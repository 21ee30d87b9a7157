import { Problem } from '#kernel/problem.js';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Owner reads and writes; nobody else does anything. */
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
const OTHERS = 0o077;

/**
 * The content of a file that only this user may read, or null where there is none.
 *
 * @throws Problem `private_file_unsafe` for a symbolic link, anything but a regular file, another owner, or a mode that
 * lets group or others in. It says what to do, and nothing is read.
 */
export async function readPrivateFile(path: string): Promise<Buffer | null> {
  const file = await openPrivateFile(path);
  if (file === null) return null;
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function openPrivateFile(path: string): Promise<FileHandle | null> {
  let file: FileHandle;
  try {
    // What was opened is what is checked, so nothing can be put in its place between the two. O_NONBLOCK keeps a
    // named pipe from holding up the open.
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'ELOOP') {
      throw unsafe(path, 'symbolic_link', 'is a symbolic link. Put the file itself there, or name its real path.');
    }
    if (code === 'EACCES') {
      throw unsafe(path, 'unreadable', 'cannot be read by this user. Run as its owner, or change its owner.');
    }
    throw error;
  }
  try {
    const stats = await file.stat();
    const { uid, mode } = stats;
    if (!stats.isFile()) throw unsafe(path, 'not_a_file', 'is not a regular file.');
    const me = process.getuid?.();
    if (me !== undefined && uid !== me) {
      throw unsafe(path, 'owner', `belongs to user ${uid}, but this process runs as ${me}. Change its owner (chown).`);
    }
    if (me !== undefined && (mode & OTHERS) !== 0) {
      const octal = (mode & 0o777).toString(8);
      throw unsafe(path, 'mode', `has mode ${octal}, so others may read it. Set it to 600 (chmod 600).`);
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  return file;
}

/**
 * Creates a file of mode 0600, whole and durable, or answers false and changes nothing where the name is taken. When
 * several processes try at once, one of them wins and the others find its whole file.
 */
export async function createPrivateFile(path: string, content: string | Uint8Array): Promise<boolean> {
  await createPrivateDirectory(dirname(path));
  const whole = `${path}.${randomUUID()}.new`;
  await writeNewFile(whole, content);
  try {
    // A link to the finished file: unlike a rename it fails where the name exists.
    await link(whole, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(whole);
    await syncDirectory(dirname(path));
  }
}

/**
 * Puts new content in place of a private file's, in one step: after a crash at any moment the file holds the old
 * content or the new one, whole. Answers once the new one is durable. Only one process may replace a file at a time.
 *
 * @param moveInPlace renames the finished file to its name; a test passes one that fails
 */
export async function replacePrivateFile(
  path: string,
  content: string | Uint8Array,
  moveInPlace: typeof rename = rename,
): Promise<void> {
  const beside = `${path}.new`;
  await rm(beside, { force: true });
  await writeNewFile(beside, content);
  await moveInPlace(beside, path);
  await syncDirectory(dirname(path));
}

/** Creates a directory of mode 0700 and the missing ones above it; each stays there after a power failure. */
export async function createPrivateDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: PRIVATE_DIRECTORY });
  if (first === undefined) return;
  for (let created = path; created.length >= first.length; created = dirname(created)) {
    await syncDirectory(dirname(created));
  }
}

/** A file's name lives in its directory, which must be synced for the name to survive a power failure. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function unsafe(path: string, reason: string, why: string): Problem {
  return new Problem('unavailable', 'private_file_unsafe', `${path} ${why}`, { path, reason });
}
