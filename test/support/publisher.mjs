import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../dist/lib/packaging/read-archive.js';
import { openStore } from '../../dist/lib/publish/open-store.js';
import { publish } from '../../dist/lib/publish/publish.js';

// Publishes the archives of a folder into a store, in a process of its own: `publisher.mjs FROM STORE`. Of what is built, for that starts fast.
const [from = '', to = ''] = process.argv.slice(2);
const files = readdirSync(from).filter((file) => file.endsWith('.tgz'));
const archives = files.map((file) => readArchive(new Uint8Array(readFileSync(join(from, file))), file).archive);
const store = await openStore(to);
process.stdout.write('started\n');
await publish(archives, store, { now: new Date('2026-01-02T03:04:05Z') });
