import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsPage } from '../test/support/aws-page';

// Run with: npx jiti scripts/aws-page.ts
writeFileSync(join(__dirname, '../docs/aws.md'), awsPage());
