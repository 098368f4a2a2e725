import { Network } from '../../../src/infra/network/network';
import type { NetworkProps } from '../../../src/infra/network/network';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { synth } from '../support';
import type { Template } from '../support';

/** A whole network, as its parts are found in it. */
export function network(props: NetworkProps = {}, environment: Partial<EnvironmentProps> = {}): Template {
  return synth((stack) => {
    new Network(stack, 'network', props);
  }, environment);
}
