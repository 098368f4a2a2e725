import { ChartwrightError } from '../../errors';
import { artifactHubRepository } from '../../packaging/artifact-hub';
import { folderOf } from '../../publish/open-store';
import type { Io } from '../io';
import { storeAt, type StoreFlags } from '../store-at';

/** Options of `chartwright repo claim`. */
export interface ClaimOptions extends StoreFlags {
  /** Who owns the repository, as in `Ann <ann@example.com>`. */
  readonly owner: readonly string[];
  /** Identifier that Artifact Hub gave the repository. @default - the publisher is not verified */
  readonly repositoryId?: string | undefined;
}

/** File by which Artifact Hub knows who owns a repository (https://artifacthub.io/docs/topics/repositories/). */
export const CLAIM_FILE = 'artifacthub-repo.yml';

/**
 * Writes `artifacthub-repo.yml` beside the index.
 *
 * @throws ChartwrightError `E_USAGE` where an owner is malformed
 */
export async function repoClaim(url: string, { owner, repositoryId, ...flags }: ClaimOptions, io: Io): Promise<void> {
  const owners = owner.map((text) => {
    const [, name, email] = /^\s*([^<>]+?)\s*<([^<>@\s]+@[^<>@\s]+)>\s*$/.exec(text) ?? [];
    if (name !== undefined && email !== undefined) return { name, email };
    throw new ChartwrightError(
      'E_USAGE',
      `'--owner' is '${text}'; wants a name and an address: 'Ann <ann@example.com>'`,
    );
  });
  const folder = folderOf(await storeAt(url, flags, io));
  await folder.write(CLAIM_FILE, Buffer.from(artifactHubRepository({ repositoryId, owners })));
  io.print(`${CLAIM_FILE} written to ${folder.url}`);
}
