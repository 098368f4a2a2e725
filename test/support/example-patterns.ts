import type { ChartDefinition } from '../../src';
import { chart as databaseAccess } from '../../examples/patterns/database-access';
import { chart as migrationJob } from '../../examples/patterns/migration-job';
import { chart as nodeAgent } from '../../examples/patterns/node-agent';
import { chart as scheduledTask } from '../../examples/patterns/scheduled-task';
import { chart as statefulService } from '../../examples/patterns/stateful-service';
import { chart as teamNamespace } from '../../examples/patterns/team-namespace';
import { chart as webService } from '../../examples/patterns/web-service';
import { chart as worker } from '../../examples/patterns/worker';

/** The chart of each pattern, of `examples/patterns`, by the name of the pattern. */
export const EXAMPLE_PATTERNS: Readonly<Record<string, ChartDefinition>> = {
  WebService: webService,
  Worker: worker,
  ScheduledTask: scheduledTask,
  StatefulService: statefulService,
  NodeAgent: nodeAgent,
  TeamNamespace: teamNamespace,
  MigrationJob: migrationJob,
  DatabaseAccess: databaseAccess,
};
