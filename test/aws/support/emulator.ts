import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { pythonPackage } from './python';

/** The version whose gaps the emulator closes. */
const MOTO = '5.2.5';

/** Account that moto is. */
export const EMULATED_ACCOUNT = '123456789012';

/** An image that moto has: Amazon Linux for arm64. */
export const EMULATED_AMI = 'ami-0e9271c829888680e';

const MAIN = join(__dirname, '..', 'emulator', 'main.py');
const INVENTORY = join(__dirname, '..', 'emulator', 'inventory.py');

const REGIONS = ['eu-central-1', 'eu-west-1', 'us-east-1'];

/** AWS on this machine: moto, with the gaps closed that this project meets. It is empty when it starts. */
export class Emulator {
  private constructor(
    private readonly server: ChildProcess,
    /** Address of every service. */
    readonly url: string,
  ) {}

  /** Starts it on a free port, and waits until it answers. */
  static async start(): Promise<Emulator> {
    const bin = await pythonPackage('moto', MOTO, 'moto[server]');
    const port = await freePort();
    const server = spawn(join(bin, 'python'), [MAIN, '-H', '127.0.0.1', '-p', String(port)], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PYTHONDONTWRITEBYTECODE: '1' },
    });
    const url = `http://127.0.0.1:${port}`;
    await answers(`${url}/moto-api/`, server);
    return new Emulator(server, url);
  }

  /** What Terraform and SDKs are told to find it, in the name of a principal. */
  environment(principal = 'first'): Readonly<Record<string, string>> {
    return { AWS_ENDPOINT_URL: this.url, AWS_ACCESS_KEY_ID: principal, AWS_REGION: 'eu-central-1' };
  }

  /** What its APIs list, in each region that Places has something in. */
  async inventory(): Promise<readonly string[]> {
    const bin = await pythonPackage('moto', MOTO, 'moto[server]');
    const { stdout } = await promisify(execFile)(join(bin, 'python'), [INVENTORY, this.url, ...REGIONS]);
    return z.array(z.string()).parse(JSON.parse(stdout));
  }

  /** Stops it; nothing of it is left. */
  async stop(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }
}

const stackFile = z.object({ provider: z.object({ aws: z.array(z.object({ alias: z.string().optional() })) }) });

/** Tells the provider of a synthesized stack how an emulator is spoken to, in an override file. */
export function aimAtEmulator(folder: string): void {
  const { provider } = stackFile.parse(JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')));
  const aws = provider.aws.map(({ alias }) => ({
    alias,
    s3_use_path_style: true,
    skip_metadata_api_check: 'true',
    max_retries: 3,
  }));
  writeFileSync(join(folder, 'emulator_override.tf.json'), JSON.stringify({ provider: { aws } }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null)
      throw new Error(`the emulator ended with ${server.exitCode}; run it by hand: ${MAIN}`);
    try {
      await fetch(url);
      return;
    } catch {
      await pause(250);
    }
  }
  throw new Error('the emulator does not answer');
}
