import { findHelms, helmOfEachMajor } from '../../src/helm/find-helm';
import { reportText } from '../../src/verify/report';
import { verifyChart } from '../../src/verify/verify';
import { everything } from '../support/everything';

const MINUTES = 60_000;
const SAMPLES = 20;

test(
  'verification finds no difference in a chart of every kind and every pattern, at every edge of its values',
  async () => {
    const helms = helmOfEachMajor(await findHelms({ environment: process.env }));
    const report = await verifyChart(everything, { helms, environment: process.env, seeds: [1], samples: SAMPLES });
    expect([report.unproven, reportText(report).includes(' 0 differ'), report.agrees]).toEqual([[], true, true]);
    expect(Math.min(...report.helms.map(({ rendered }) => rendered))).toBeGreaterThan(400);
  },
  30 * MINUTES,
);
