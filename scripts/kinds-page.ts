import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsPage } from '../test/support/kinds-page';

// Run with: npx jiti scripts/kinds-page.ts
writeFileSync(join(__dirname, '../docs/kinds.md'), kindsPage());
