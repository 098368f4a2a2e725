import { ChartwrightError } from '../errors';

/** Whether `.helmignore` leaves out a file or folder, by its path below the chart's folder. */
export type HelmIgnore = (path: string, isFolder: boolean) => boolean;

/** Hidden files of `templates/` never travel, whatever `.helmignore` says. */
const ALWAYS = 'templates/.?*';

/**
 * Reads `.helmignore` as Helm does, which is not as Git does (https://helm.sh/docs/chart_template_guide/helm_ignore_file/): a pattern
 * without a slash is held against the last part of a path, one with a slash against the whole, `**` is refused, and `!` leaves out
 * whatever the pattern does not match.
 *
 * @param source text of the file; undefined where there is none
 * @param file what to call it in an error
 * @throws ChartwrightError `E_FILE` where a pattern is one that Helm refuses
 */
export function helmIgnore(source: string | undefined, file: string): HelmIgnore {
  const lines = (source ?? '').replace(/^\ufeff/, '').split('\n');
  const rules = [...lines, ALWAYS].flatMap((line) => ruleOf(line.trim(), file) ?? []);
  return (path, isFolder) => {
    for (const { foldersOnly, negated, matches } of rules) {
      const unfit = foldersOnly && !isFolder;
      if (negated ? unfit || !matches(path) : !unfit && matches(path)) return true;
    }
    return false;
  };
}

interface Rule {
  readonly foldersOnly: boolean;
  readonly negated: boolean;
  readonly matches: (path: string) => boolean;
}

function ruleOf(line: string, file: string): Rule | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  if (line.includes('**')) throw refuse(line, file, "Helm knows no '**'");
  const negated = line.startsWith('!');
  const pattern = negated ? line.slice(1) : line;
  const foldersOnly = pattern.endsWith('/');
  const glob = foldersOnly ? pattern.slice(0, -1) : pattern;
  const expression = globExpression(glob.replace(/^\//, ''));
  if (!expression) throw refuse(line, file, 'its brackets or backslashes do not close');
  const subject = glob.includes('/') ? (path: string) => path : (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return { foldersOnly, negated, matches: (path) => expression.test(subject(path)) };
}

/** A part of a pattern: an escaped character, a class, a wildcard, or a character that stands for itself. */
const PART = /\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|(\*)|(\?)|([^\\[\]*?])|(\])/suy;

/** The pattern of Go's `filepath.Match` as a regular expression; undefined where Go calls it malformed. */
function globExpression(glob: string): RegExp | undefined {
  let expression = '';
  PART.lastIndex = 0;
  while (PART.lastIndex < glob.length) {
    const part = PART.exec(glob);
    if (!part) return undefined;
    const [, escaped, not, members, star, question, plain = part[7]] = part;
    if (members !== undefined) expression += `[${not ?? ''}${members.replace(/[[\]&~|^]/g, '\\$&')}]`;
    else if (star !== undefined) expression += '[^/]*';
    else if (question !== undefined) expression += '[^/]';
    else expression += (escaped ?? plain ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return new RegExp(`^${expression}$`, 'su');
}

function refuse(line: string, file: string, reason: string): ChartwrightError {
  return new ChartwrightError('E_FILE', `'${file}' has the pattern ${JSON.stringify(line)}: ${reason}`, { file });
}
