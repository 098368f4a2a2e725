import { EXAMPLE_KINDS } from '../../support/example-kinds';
import { describeHelm } from '../../support/helm';
import { expectAgreement } from '../../support/law';

describeHelm('the example of each kind is the same in both readings', (helm) => {
  test.each(EXAMPLE_KINDS.map((chart) => [chart.metadata.name, chart] as const))('%s', async (_, chart) => {
    await expectAgreement(helm, chart, [{}]);
  });
});
