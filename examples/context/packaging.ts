import type { ChartFiles } from '../../src/packaging/chart-files';
import type { RenderedChart } from '../../src/packaging/differences/version-step';
import type { JsonObject } from '../../src/values/json';

export declare const chart: ChartFiles;
export declare const objects: readonly JsonObject[];
export declare const published: RenderedChart;
export declare const built: RenderedChart;
