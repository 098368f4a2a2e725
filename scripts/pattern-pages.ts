import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, patternPage } from '../test/support/pattern-page';

// Run with: npx jiti scripts/pattern-pages.ts
for (const name of Object.keys(PAGES)) {
  writeFileSync(join(__dirname, `../docs/patterns/${name}.md`), patternPage(name));
}
