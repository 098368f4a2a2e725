import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { z } from 'zod';
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
 * new ChartManifests(app, 'web', web, { values: { replicas: 3 }, release: { namespace: 'team-a' } });
 * app.synth();
 */
export class ChartManifests extends Chart {
  constructor(scope: Construct, id: string, definition: ChartDefinition, target: RenderTarget = {}) {
    super(scope, id);
    for (const [index, object] of renderManifests(definition, target).entries()) {
      const { apiVersion, kind, ...rest } = object;
      new ApiObject(this, `object-${index}`, { apiVersion: String(apiVersion), kind: String(kind), ...rest });
    }
  }
}
