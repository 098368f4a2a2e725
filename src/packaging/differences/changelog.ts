import { stringify } from 'yaml';
import type { Difference } from './difference';

/** A line of a changelog, in the words of https://keepachangelog.com and of Artifact Hub. */
export interface ChangelogLine {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly description: string;
  /** Whether users have to do something before they upgrade. */
  readonly breaking: boolean;
}

/** Fields of one object, or rules of one value, that a line names; more are counted. */
const NAMED = 3;

/** One line for each object and each value, those that break first. */
export function changelogLines(differences: readonly Difference[]): ChangelogLine[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = `${difference.subject} ${difference.change} ${difference.name}`;
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  }
  const lines = [...groups.values()].flatMap((group) => lineOf(group) ?? []);
  return [...lines.filter(({ breaking }) => breaking), ...lines.filter(({ breaking }) => !breaking)];
}

function lineOf(group: readonly Difference[]): ChangelogLine | undefined {
  const [first] = group;
  if (!first) return undefined;
  const subject = first.subject === 'value' ? `value ${first.name}` : first.name;
  const paths = group.flatMap(({ path }) => path ?? []);
  const named = paths.slice(0, NAMED).join(', ');
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
  const reason = group.find(({ breaking }) => breaking !== undefined)?.breaking;
  const description = `${subject}${named === '' ? '' : `: ${named}${more}`}${reason === undefined ? '' : `; ${reason}`}`;
  return { kind: first.change, description, breaking: reason !== undefined };
}

const HEADINGS = { added: 'Added', changed: 'Changed', removed: 'Removed' } as const;

/**
 * A section of `CHANGELOG.md`, in the form of https://keepachangelog.com.
 *
 * @param day as in `2026-01-31`
 */
export function changelogSection(version: string, day: string, lines: readonly ChangelogLine[]): string {
  const parts = Object.entries(HEADINGS).flatMap(([kind, heading]) => {
    const own = lines.filter((line) => line.kind === kind);
    const items = own.map(
      ({ description, breaking }) => `- ${breaking ? '**Breaking:** ' : ''}${escapeMarkdown(description)}\n`,
    );
    return own.length > 0 ? [`### ${heading}\n\n${items.join('')}`] : [];
  });
  return `## ${version} - ${day}\n\n${parts.length > 0 ? parts.join('\n') : 'No change that a user would notice.\n'}`;
}

/** Puts a section above the older ones. A section of the same version is replaced, so that writing it twice changes nothing. */
export function addChangelogSection(changelog: string, version: string, section: string): string {
  const [head = '', ...sections] = changelog.split(/^(?=## )/m);
  const others = sections.filter((other) => !other.startsWith(`## ${version} `) && other.trimEnd() !== `## ${version}`);
  const title = head.trim() === '' ? '# Changelog\n' : head.trimEnd() + '\n';
  return [title, section, ...others].map((part) => `${part.trimEnd()}\n`).join('\n');
}

/** Value of the annotation `artifacthub.io/changes` (https://artifacthub.io/docs/topics/annotations/helm/). */
export function artifactHubChanges(lines: readonly ChangelogLine[]): string {
  return stringify(
    lines.map(({ kind, description }) => ({ kind, description })),
    { lineWidth: 0 },
  );
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
