import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import type { ChartDefinition } from './define-chart';
import { type RenderTarget } from './evaluate';
import { renderManifests } from './render-manifests';

/**
 * A chart of ours, evaluated, as a cdk8s chart: `cdk8s synth` writes its plain manifests.
 *
 * @throws ChartwrightError `E_VALUES_INVALID`, `E_VALUES_FAIL`, and what synthesis throws
 *
 * @example
 * const app = new App();
 * new ChartManifests(app, 'backend', backend, { values: { replicaCount: 3 }, release: { namespace: 'team-a' } });
 * app.synth();
 */
export class ChartManifests extends Chart {
  constructor(scope: Construct, id: string, definition: ChartDefinition, target: RenderTarget = {}) {
    super(scope, id);
    for (const [index, { apiVersion, kind, ...rest }] of renderManifests(definition, target).entries()) {
      if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
        throw new ChartwrightError(
          'E_CHART_OBJECT',
          `an object of ${definition.metadata.name} has no apiVersion or kind`,
        );
      }
      new ApiObject(this, `object-${index}`, { apiVersion, kind, ...rest });
    }
  }
}
