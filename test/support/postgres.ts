import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './tool';

const run = promisify(execFile);

/** Where Debian and others put the programs of PostgreSQL. */
const BIN = ['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/17/bin', '/usr/local/bin', '/usr/bin'].find((folder) =>
  existsSync(join(folder, 'initdb')),
);

/** The server, or where it would be. */
export const postgresPath = join(BIN ?? '/usr/lib/postgresql/15/bin', 'initdb');

/** The superuser. */
export const MASTER = { username: 'master', password: 'master of this test' } as const;

/** A PostgreSQL of its own, empty, on this machine. */
export class Postgres {
  private constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    /** Port on 127.0.0.1. */
    readonly port: number,
  ) {}

  /** Makes and starts one, in which nobody is anybody without a password. */
  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'chartwright-postgres-'));
    const user = await unprivileged();
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    const bin = join(postgresPath, '..');
    // PostgreSQL refuses to be run by root.
    const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
    const password = join(folder, 'password');
    writeFileSync(password, MASTER.password);
    const access = ['--auth=scram-sha-256', `--username=${MASTER.username}`, `--pwfile=${password}`];
    if (user !== undefined) chownSync(password, user.uid, user.gid);
    await run(join(bin, 'initdb'), ['--no-sync', ...access, data], options);
    const port = await freePort();
    const argv = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
    const server = spawn(join(bin, 'postgres'), argv, { ...options, stdio: 'ignore' });
    const postgres = new Postgres(server, folder, port);
    for (let tries = 0; tries < 200; tries += 1) {
      const isUp = await postgres.query('SELECT 1').then(
        () => true,
        () => false,
      );
      if (isUp) return postgres;
      await pause(100);
    }
    throw new Error('PostgreSQL does not answer');
  }

  /** Runs statements as the superuser; gives what `psql` prints without decoration. */
  async query(sql: string, database = 'postgres'): Promise<string> {
    const target = ['-h', '127.0.0.1', '-p', String(this.port), '-U', MASTER.username, '-d', database];
    const { stdout } = await run('psql', [...target, '-v', 'ON_ERROR_STOP=1', '-qAt', '-c', sql], {
      cwd: '/',
      env: { ...process.env, PGPASSWORD: MASTER.password },
    });
    return stdout.trim();
  }

  /** Stops it; nothing of it is left. */
  async stop(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill('SIGINT');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => (await run('id', [flag, 'postgres'])).stdout));
  return { uid: Number(uid), gid: Number(gid) };
}
