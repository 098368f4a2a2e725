import type { Agreement } from './agreement';
import { ACCESS_AGREEMENTS } from './access';
import { NETWORKING_AGREEMENTS } from './networking';
import { POD_AGREEMENTS } from './pods';
import { RESOURCE_AGREEMENTS } from './resources';
import { WORKLOAD_AGREEMENTS } from './workloads';

/** What holds between the fields of the objects of the API, by their types: the API server refuses objects of which it does not. */
export const AGREEMENTS: Readonly<Record<string, readonly Agreement[]>> = {
  ...ACCESS_AGREEMENTS,
  ...NETWORKING_AGREEMENTS,
  ...POD_AGREEMENTS,
  ...RESOURCE_AGREEMENTS,
  ...WORKLOAD_AGREEMENTS,
};
