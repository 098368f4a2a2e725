import type { Build } from '../../values/build';
import type { Manifest } from './manifest';
import { withoutNoise } from './noise';
import { validPorts } from './policy-ports';
import { existingResources } from './role-rules';
import { conditionallyScaled } from './scaled-workloads';
import { releaseSelectors } from './selectors';
import { boundAccounts } from './subjects';
import { localVolumes } from './volumes';

/**
 * Makes the objects of any construct fit for a release: selectors that no other release shares, volume names of their own,
 * complete references, nothing that the API refuses.
 *
 * @throws ChartwrightError `E_CHART_SELECTOR` where the pods that are meant cannot be told
 */
export function adopt(manifests: readonly Manifest[], build: Build): readonly Manifest[] {
  const selected = releaseSelectors(conditionallyScaled(manifests, build));
  const bound = boundAccounts(localVolumes(selected, build));
  return withoutNoise(validPorts(existingResources(bound)));
}
