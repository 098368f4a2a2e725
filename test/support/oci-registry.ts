import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './folder';
import { freePort, startServer, toolCache } from './tool';

/** The registry that `scripts/build-registry.mjs` builds. */
export const registryPath = join(toolCache, 'tools', 'distribution-3.1.2', 'registry');

/** A real OCI registry on the loopback, without TLS; it is empty when it starts. */
export class OciRegistry {
  private constructor(
    private readonly server: ChildProcess,
    /** As in `127.0.0.1:4711`. */
    readonly host: string,
  ) {}

  /** Starts it, and waits until it answers. */
  static async start(): Promise<OciRegistry> {
    const folder = emptyFolder();
    const host = `127.0.0.1:${await freePort()}`;
    const config = join(folder, 'config.yml');
    const rootdirectory = join(folder, 'data');
    mkdirSync(rootdirectory);
    const storage = { filesystem: { rootdirectory } };
    writeFileSync(config, JSON.stringify({ version: 0.1, log: { level: 'error' }, storage, http: { addr: host } }));
    return new OciRegistry(await startServer(registryPath, ['serve', config], `http://${host}/v2/`), host);
  }

  async stop(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await ended;
  }
}
