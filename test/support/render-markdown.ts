import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { safeMarkdown } from '../../src/publish/site/markdown';

/** Renders the Markdown texts of a JSON list on standard input, in a process of its own: jest cannot load the renderer, which is an ES module. */
async function main(): Promise<void> {
  const render = await safeMarkdown(3);
  const sources = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
  process.stdout.write(JSON.stringify(sources.map((source) => render(source).markup)));
}

void main();
