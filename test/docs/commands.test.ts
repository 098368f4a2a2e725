import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT_CODES } from '../../src/cli/exit-codes';
import { createProgram } from '../../src/cli/program';
import { SETTINGS_ORDER } from '../../src/cli/settings';
import { githubWorkflow, githubWorkflowText } from '../../src/delivery/github-workflow';
import { jenkinsfile } from '../../src/delivery/jenkinsfile';
import { sampleDelivery } from '../support/delivery';
import { recordedIo } from '../support/recorded-io';

const root = join(__dirname, '..', '..');
const program = createProgram(recordedIo('/nowhere'));

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'templates/project/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true }).map((path) => join('docs', String(path))),
].filter((path) => path.endsWith('.md'));

/** Calls in a text: those of shell blocks, and those between backticks. */
function callsIn(text: string): readonly string[] {
  const shell = [...text.matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].flatMap(([, block = '']) => block.split('\n'));
  const inline = [...text.matchAll(/`(chartwright [^`]+|npx chartwright [^`]+)`/g)].map(([, call = '']) => call);
  // An installation names the package, not the command.
  const lines = [...shell, ...inline].filter((line) => !/\bnpm i(nstall)?\b/.test(line));
  return lines.flatMap((line) =>
    [...line.matchAll(/\bchartwright ([a-z][^|&#]*)/g)].map(([, call = '']) => call.trim()),
  );
}

/** Why a call is none, or undefined where it is one. */
function wrongWith(call: string): string | undefined {
  const words = call.split(/\s+/);
  let command: Command = program;
  for (const word of words) {
    const inner: Command | undefined = command.commands.find((candidate) => candidate.name() === word);
    if (inner === undefined) break;
    command = inner;
  }
  if (command === program) return `there is no command '${words[0]}'`;
  const known = [...command.options, ...program.options].flatMap(({ long, short }) => [long, short]);
  const flag = words.find((word) => word.startsWith('-') && word !== '--help' && !known.includes(word.split('=')[0]));
  return flag === undefined ? undefined : `'${command.name()}' has no flag '${flag}'`;
}

const texts = [
  ...pages.map((page) => [page, readFileSync(join(root, page), 'utf8')] as const),
  ['the workflow', `\`\`\`sh\n${githubWorkflowText(githubWorkflow(sampleDelivery))}\`\`\`\n`] as const,
  ['the Jenkinsfile', `\`\`\`sh\n${jenkinsfile(sampleDelivery)}\`\`\`\n`] as const,
];

test.each(texts)('%s calls commands and flags that there are', (_, text) => {
  expect(callsIn(text).flatMap((call) => wrongWith(call) ?? [])).toEqual([]);
});

test('calls are found where they are, so that the test above says something', () => {
  expect(callsIn(readFileSync(join(root, 'docs/guides/upgrade.md'), 'utf8'))).toContain('deploy prod --dry-run');
  expect(wrongWith('deploi prod')).toBe("there is no command 'deploi'");
  expect(wrongWith('deploy prod --dry')).toBe("'deploy' has no flag '--dry'");
});

test('the guide tells every exit code in the words of the help', () => {
  const guide = readFileSync(join(root, 'docs/guides/command-line.md'), 'utf8');
  const rows = [...guide.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, meaning]) => ({
    code: Number(code),
    meaning,
  }));
  expect(rows).toEqual(EXIT_CODES);
});

test('the guide tells the order of values in the words of the help', () => {
  expect(readFileSync(join(root, 'docs/guides/command-line.md'), 'utf8')).toContain(SETTINGS_ORDER);
});
