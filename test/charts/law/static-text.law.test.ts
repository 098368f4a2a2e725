import { z } from 'zod';
import { ConfigMap } from '../../../src/charts/config/config-map';
import { hook } from '../../../src/charts/hook';
import { Deployment } from '../../../src/charts/workloads/deployment';
import { HOSTILE_TEXTS } from '../../../src/verify/hostile-words';
import { at, chartOf, only, rendered } from '../../support/chart';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

const MEGABYTE = 1024 * 1024;

const numbered = Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [`t${index}`, text]));

/** Every hostile text wherever the author of a chart writes text that no value changes. */
const written = chartOf({}, (chart) => {
  new ConfigMap(chart, 'config', { metadata: { annotations: numbered }, data: numbered });
  new ConfigMap(chart, 'hook', {
    metadata: { annotations: { ...numbered, ...hook({ events: ['pre-install'] }) } },
    data: numbered,
  });
  new Deployment(chart, 'web', {
    metadata: { annotations: numbered },
    podMetadata: { annotations: numbered },
    containers: [
      {
        name: 'web',
        image: 'nginx:1.29',
        args: [...HOSTILE_TEXTS],
        env: HOSTILE_TEXTS.map((value, index) => ({ name: `T${index}`, value })),
      },
    ],
  });
});

const large = chartOf({ text: z.string().default('x') }, (chart, v) => {
  new ConfigMap(chart, 'config', { data: { text: v.text } });
});

it('leaves the text that an author writes as it is', () => {
  const deployment = only(rendered(written), 'Deployment');
  expect(at(deployment, 'metadata.annotations')).toEqual(numbered);
  expect(at(deployment, 'spec.template.spec.containers.0.args')).toEqual(HOSTILE_TEXTS);
});

describeHelm('text', (helm) => {
  it('that an author writes, in annotations, data, arguments and variables, is what Helm renders', async () => {
    await expectAgreement(helm, written, [{}]);
  });

  it('of 5 MB, as a value, is what Helm renders', async () => {
    await expectAgreement(helm, large, [{ text: 'a'.repeat(5 * MEGABYTE) }]);
  });
});
