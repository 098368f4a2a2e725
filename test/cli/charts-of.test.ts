import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { chartsOf } from '../../src/cli/charts-of';
import { expectRefusal } from '../support/refusal';

const [api, batch] = ['places-api', 'places-batch'].map((name) =>
  defineChart({ name, version: '1.0.0', values: z.object({}) }, () => undefined),
);
const config = { charts: [api!, batch!] };

it('gives all charts where none is named', () => {
  expect(chartsOf(config, [])).toEqual([api, batch]);
});

it('gives the charts that are named', () => {
  expect(chartsOf(config, ['places-batch'])).toEqual([batch]);
});

it('fails for a name that no chart has, and proposes the nearest', () => {
  expectRefusal(() => chartsOf(config, ['place-api']), 'E_USAGE', "did you mean 'places-api'?");
});
