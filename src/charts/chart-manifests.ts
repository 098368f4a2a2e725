import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { member, type JsonObject } from '../values/json';
import type { ChartDefinition } from './define-chart';
import { type RenderTarget } from './evaluate';
import { HOOK_ANNOTATION } from './hook';
import { renderManifests } from './render-manifests';

/**
 * A chart of ours, evaluated, as a cdk8s chart: `cdk8s synth` writes its plain manifests, but for what `helm test` alone would run.
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
    const objects = renderManifests(definition, target).filter((object) => !isTest(object));
    for (const [index, { apiVersion, kind, ...rest }] of objects.entries()) {
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

/** Applied with the rest, a test would run once, and be in the way of the next application. */
function isTest({ metadata }: JsonObject): boolean {
  return member(member(metadata, 'annotations'), HOOK_ANNOTATION) === 'test';
}
