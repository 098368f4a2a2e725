import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../src/packaging/read-archive';
import { openStore } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';

/** Publishes the archives of a folder into a store, in a process of its own: `publisher.ts FROM STORE`. */
async function main([from = '', to = '']: readonly string[]): Promise<void> {
  const files = readdirSync(from).filter((file) => file.endsWith('.tgz'));
  const archives = files.map((file) => readArchive(new Uint8Array(readFileSync(join(from, file))), file).archive);
  const store = await openStore(to);
  process.stdout.write('started\n');
  const { index, healed } = await publish(archives, store, { now: new Date('2026-01-02T03:04:05Z') });
  process.stdout.write(`${JSON.stringify({ index, healed })}\n`);
}

void main(process.argv.slice(2));
