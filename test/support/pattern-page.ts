import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { chart as databaseAccess } from '../../examples/patterns/database-access';
import { chart as migrationJob } from '../../examples/patterns/migration-job';
import { chart as nodeAgent } from '../../examples/patterns/node-agent';
import { chart as scheduledTask } from '../../examples/patterns/scheduled-task';
import { chart as statefulService } from '../../examples/patterns/stateful-service';
import { chart as teamNamespace } from '../../examples/patterns/team-namespace';
import { chart as webService } from '../../examples/patterns/web-service';
import { chart as worker } from '../../examples/patterns/worker';
import type { ChartDefinition } from '../../src/charts/define-chart';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';

interface Page {
  readonly title: string;
  /** What the pattern is for, and what to know of it. */
  readonly text: readonly string[];
  readonly files: () => ReadonlyMap<string, string>;
}

const filesOf =
  <Values extends z.ZodObject>(chart: ChartDefinition<Values>) =>
  () =>
    printChart(synthesize(chart)).files;

/** The page of each pattern, by the name of its file and of its example. */
export const PAGES: Readonly<Record<string, Page>> = {
  'web-service': {
    title: 'WebService',
    text: [
      'A service that answers over HTTP. With only an image it is a Deployment of two pods, a Service, a ServiceAccount, a PodDisruptionBudget and a NetworkPolicy that lets traffic in to its port alone. `ingress` adds an Ingress, `autoscaling` a HorizontalPodAutoscaler (under whose condition `replicas` is left out), `config` a ConfigMap whose changes replace the pods.',
      'It is replaced without a gap. A new pod is ready before an old one goes (`maxUnavailable: 0`). An old one sleeps for `drainSeconds` before it is told to end, and so answers on while the load balancer takes it out; `terminationGracePeriodSeconds` leaves it `shutdownSeconds` after that. Behind an Application Load Balancer give the target group a deregistration delay no longer than `drainSeconds`: annotation `alb.ingress.kubernetes.io/target-group-attributes: deregistration_delay.timeout_seconds=15`.',
    ],
    files: filesOf(webService),
  },
  worker: {
    title: 'Worker',
    text: [
      'A program that works off what it fetches itself, as from a queue. Nobody reaches it: there is no Service, and its NetworkPolicy lets nothing in. Told to end, a pod has `shutdownSeconds` to finish what it works on.',
    ],
    files: filesOf(worker),
  },
  'scheduled-task': {
    title: 'ScheduledTask',
    text: [
      'A program that runs by a schedule, one run at a time. A run that fails is tried again `backoffLimit` times and ended after `activeDeadlineSeconds`, so that none hangs for ever and keeps the next ones from starting.',
    ],
    files: filesOf(scheduledTask),
  },
  'stateful-service': {
    title: 'StatefulService',
    text: [
      'A service whose pods each have a name and a volume of their own: a StatefulSet with claims, a headless Service for its pods and another one for clients. The volumes stay when it is uninstalled, unless `persistentVolumeClaimRetentionPolicy` says otherwise.',
    ],
    files: filesOf(statefulService),
  },
  'node-agent': {
    title: 'NodeAgent',
    text: [
      "A program that looks after every node, whatever taints it has. Host paths are mounted as any volume; a namespace that enforces Pod Security's profile `restricted` or `baseline` refuses pods that do so.",
    ],
    files: filesOf(nodeAgent),
  },
  'team-namespace': {
    title: 'TeamNamespace',
    text: [
      "A namespace for a team. Its pods comply with Pod Security's profile `restricted`; a ResourceQuota bounds what they use together, and a LimitRange what each container gets unless it says otherwise; a NetworkPolicy lets its pods reach DNS and nothing else, and nobody reach them, until `ingress` and `egress` allow more; a RoleBinding lets the team edit what is inside.",
      'Nothing in it costs money by itself but storage: load balancers and ports of nodes are not allowed unless `quota` says so. A bound is taken away by `null`. Helm deletes the namespace, and everything inside, when the release is uninstalled: install it as a release of its own, apart from what the team installs.',
    ],
    files: filesOf(teamNamespace),
  },
  'migration-job': {
    title: 'MigrationJob',
    text: [
      'Work that each release does once, before its pods start. Helm runs the Job as a hook and waits for it; where it fails, the installation or upgrade fails. Before an installation nothing else of the chart is there, so its service account and configuration are hooks as well, one weight earlier.',
    ],
    files: filesOf(migrationJob),
  },
  'database-access': {
    title: 'DatabaseAccess',
    text: [
      'The way of workloads to a database: the coordinates in a ConfigMap, the password from a Secret that somebody else makes and that is never in the chart. The variables are those that every client of PostgreSQL reads; `variables` gives them other names.',
    ],
    files: filesOf(databaseAccess),
  },
};

/** The text of a page: what is written, and the templates that come of it. */
export function patternPage(name: string): string {
  const page = PAGES[name];
  if (page === undefined) throw new Error(`there is no page '${name}'`);
  const example = readFileSync(join(__dirname, `../../examples/patterns/${name}.ts`), 'utf8');
  const templates = [...page.files()].filter(([path]) => /^templates\/.*\.yaml$/.test(path));
  return [
    `# ${page.title}`,
    '',
    ...page.text.flatMap((paragraph) => [paragraph, '']),
    `Every property and its default is said in [its source](../../src/charts/patterns/${name}.ts).`,
    '',
    '## Input',
    '',
    '```ts',
    example.replace("'../../src'", "'chartwright'").trimEnd(),
    '```',
    '',
    '## Output',
    '',
    ...templates.flatMap(([path, text]) => [`\`${path}\``, '', '```yaml', text.trimEnd(), '```', '']),
  ].join('\n');
}
