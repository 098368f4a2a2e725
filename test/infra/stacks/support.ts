import { Testing } from '../../../src/infra/cdktf';
import { defineEnvironment } from '../../../src/infra/environment';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { LogsStack } from '../../../src/infra/stacks/logs';
import type { LogsStackProps } from '../../../src/infra/stacks/logs';
import { NetworkStack } from '../../../src/infra/stacks/network';
import type { NetworkStackProps } from '../../../src/infra/stacks/network';
import { PROPS } from '../support';

/** An app with the stacks that others read. */
export function upstreams(
  given: {
    readonly environment?: Partial<EnvironmentProps>;
    readonly logs?: LogsStackProps;
    readonly network?: NetworkStackProps;
  } = {},
) {
  const app = Testing.app();
  const environment = defineEnvironment({ ...PROPS, ...given.environment });
  return {
    app,
    environment,
    logs: new LogsStack(app, environment, given.logs),
    network: new NetworkStack(app, environment, given.network),
  };
}
