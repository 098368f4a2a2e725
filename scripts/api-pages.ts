import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPage, pageName } from '../test/support/api-page';
import { publicApi } from '../test/support/public-api';

// Run with: npm run docs:api
const folder = join(__dirname, '../docs/api');
mkdirSync(folder, { recursive: true });
for (const [entry, exports] of publicApi()) writeFileSync(join(folder, pageName(entry)), apiPage(entry, exports));
