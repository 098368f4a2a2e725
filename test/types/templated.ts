import type { DeploymentSpec } from '../../src/charts/api/apps';
import type { Container } from '../../src/charts/api/core';
import type { TemplatedObject } from '../../src/charts/templated';
import type { Json } from '../../src/values/json';
import type { Expr } from '../../src/values/expression';
import { choose, items, omitEmpty, when } from '../../src/values/structure';

// The compiler is the test: what is wrong here must not compile, what is right must.
declare const flag: Expr<boolean>;
declare const map: Expr<Readonly<Record<string, string>>>;
declare const affinity: Expr<Readonly<Record<string, Expr<Json>>>>;
declare const tolerations: Expr<readonly { readonly key: string }[]>;

export const container: TemplatedObject<Container> = {
  name: 'api',
  image: undefined,
  env: [
    { name: 'A', value: 'b' },
    items(map, (value, name) => ({ name, value })),
    when(flag, { name: 'C', value: 'd' }),
  ],
  resources: choose(flag, { requests: { cpu: '1' } }, {}),
};

export const deployment: Partial<TemplatedObject<DeploymentSpec>> = {
  replicas: when(flag, 3),
  template: { spec: { containers: [container], nodeSelector: omitEmpty(map), tolerations, affinity } },
};

// @ts-expect-error a required field cannot be left out
export const nameless: TemplatedObject<Container> = { name: undefined };

// @ts-expect-error there is no such field
export const misspelt: TemplatedObject<Container> = { name: 'api', imge: 'nginx' };

// @ts-expect-error a flag is no number
export const mistyped: Partial<TemplatedObject<DeploymentSpec>> = { replicas: flag };
