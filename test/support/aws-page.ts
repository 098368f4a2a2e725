import { FAILURE_MODES } from '../aws/support/failure-modes';
import { REFUSALS, ROWS, type Row } from '../aws/support/rows';

const INTRODUCTION = `# The AWS environment, row by row

\`chartwright/infra\` has a construct for each system below. Every row is **validated** and **planned** by Terraform 1.11 with AWS's provider 5.100,
offline and without an account (\`npm run test:aws\`), and **applied** to an emulator of AWS and destroyed (\`npm run test:aws:apply\`).

- *Places, prod* is the reference environment itself, with the switch \`disposable\`; two principals plan it again without a change, its state holds no
  password, key or token, and when it is destroyed the emulator's APIs list what they listed before.
- *network and edge* and *cluster and people* are environments of what Places leaves out.

What this proves: shape, order, references, that a second plan of Places changes nothing, that everything can be destroyed. What it does not: permissions and keys
(the emulator enforces none), times (everything is instant), what AWS itself would make of a value, and updates of a running EKS.

This page is written by \`npx jiti scripts/aws-page.ts\` from what the tests check.
`;

const MODES = `## What users of well-known modules run into

Each is answered by design, and shown by tests.
`;

/** The page of the AWS environment: what there is, and what it is shown by. */
export function awsPage(): string {
  return [
    INTRODUCTION,
    ...Object.entries(ROWS).map(([group, rows]) => systems(group, rows)),
    MODES + failureModes(),
  ].join('\n');
}

function systems(group: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.system,
    row.constructs.map(code).join(', '),
    [...new Set(row.evidence.map((evidence) => evidence.split(' ')[0] ?? ''))].map(code).join(', '),
    applied(row),
  ]);
  return `## ${group}\n\n${table(['System', 'Construct', 'Validated and planned', 'Applied'], lines)}`;
}

function applied({ ground, evidence }: Row): string {
  const refused = ground === 'Places, prod' ? [] : REFUSALS[ground];
  const lacking = refused.filter(({ type }) => evidence.some((one) => one.split(' ')[0] === type));
  const lacks = lacking.map(({ type, answer }) => `; not ${code(type)}: the emulator answers "${answer}"`);
  return `${ground}${lacks.join('')}`;
}

function failureModes(): string {
  const lines = FAILURE_MODES.map(({ symptom, answer, shown }, index) => [
    String(index + 1),
    symptom,
    answer,
    Object.entries(shown)
      .map(([file, titles]) => `\`test/${file}\`: ${titles.join('; ')}`)
      .join('<br>'),
  ]);
  return `\n${table(['', 'Symptom', 'Answer', 'Shown by'], lines)}`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return row(head) + row(head.map(() => '---')) + lines.map(row).join('');
}

function code(text: string): string {
  return `\`${text}\``;
}
