import type { ApiExport, ApiMember } from './public-api';

/** What a page calls what is exported, in the order of its sections. */
const SECTIONS = [
  ['class', 'Classes'],
  ['function', 'Functions'],
  ['interface', 'Interfaces'],
  ['type', 'Types'],
  ['constant', 'Constants'],
] as const;

/** The page of docs/api that lists what an entry point exports. */
export function apiPage(entry: string, exports: readonly ApiExport[]): string {
  const sections = SECTIONS.flatMap(([kind, title]) => {
    const own = exports.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [`## ${title}\n`, ...own.map(section)];
  });
  const head = `# ${entry}\n\nWhat \`import … from '${entry}'\` gives. Made from the sources by \`npm run docs:api\`.\n`;
  return `${[head, ...sections].join('\n')}`;
}

/** File of the page below docs/api. */
export const pageName = (entry: string): string => `${entry.split('/').at(-1) ?? entry}.md`;

function section({ name, declaration, description, members, kind }: ApiExport): string {
  const lines = [declaration, ...(kind === 'type' ? [] : members.map((one) => `  ${memberLine(one)}`))];
  return `### ${name}\n\n${firstSentence(description)}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}

const memberLine = ({ declaration, fallback }: ApiMember): string =>
  fallback === undefined ? declaration : `${declaration} = ${fallback}`;

/** Up to the first stop that ends a sentence. */
function firstSentence(text: string): string {
  const paragraph = (text.split('\n\n')[0] ?? '').replaceAll(/\s+/g, ' ');
  return /^.*?[.:](?= [A-Z]|$)/.exec(paragraph)?.[0] ?? paragraph;
}
