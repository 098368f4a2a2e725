import { z } from 'zod';
import { entries } from '../../values/structure';
import { defineChart } from '../define-chart';
import { autoscalingValues } from '../groups/autoscaling-values';
import { imageValues } from '../groups/image-values';
import { ingressValues } from '../groups/ingress-values';
import { probesValues } from '../groups/probes-values';
import { resourcesValues } from '../groups/resources-values';
import { schedulingValues } from '../groups/scheduling-values';
import { serviceAccountValues } from '../groups/service-account-values';
import { DatabaseAccess } from '../patterns/database-access';
import { WebService } from '../patterns/web-service';
import { databaseValues, placesGlobal, sharedDatabase } from './database-values';

const port = z.int().min(1).max(65535);
const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

const values = z.object({
  replicaCount: z.int().min(0).max(100).default(2).describe('Pods of the API, where no autoscaler decides'),
  image: imageValues({ repository: 'places/backend' }).describe('Image of the API'),
  resources: resourcesValues({
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { cpu: '250m', memory: '768Mi' },
  }).describe('What each pod requests and may use'),
  service: z
    .object({ port: port.default(8080).describe('Port of the Service') })
    .describe('Address inside the cluster'),
  ingress: ingressValues({
    enabled: true,
    annotations: {
      'alb.ingress.kubernetes.io/scheme': 'internet-facing',
      'alb.ingress.kubernetes.io/target-type': 'ip',
      'alb.ingress.kubernetes.io/healthcheck-path': '/health',
    },
  }).describe('Way in from outside the cluster'),
  database: databaseValues,
  extraEnv: z.record(variable, z.string()).default({}).describe('More environment variables of the API'),
  probes: probesValues().describe('How the API is asked whether it is well'),
  autoscaling: autoscalingValues().describe('As many pods as the load needs'),
  serviceAccount: serviceAccountValues().describe('Whom the pods run as'),
  scheduling: schedulingValues().describe('On which nodes the pods run'),
  global: placesGlobal,
  drainSeconds: z
    .int()
    .min(1)
    .max(300)
    .default(15)
    .describe('Seconds that a pod answers on while load balancers take it out'),
});

/** The REST backend of Places: an API before PostgreSQL, reached through a load balancer of AWS. */
export const placesBackend = defineChart(
  {
    name: 'places-backend',
    version: '1.0.0',
    appVersion: '1.0.0',
    description: 'REST backend of Places, an application for favourite places on a map',
    keywords: ['places', 'rest', 'postgresql'],
    values,
  },
  (chart, v) => {
    const database = sharedDatabase(v.database, v.global);
    const access = new DatabaseAccess(chart, 'database', database);
    const api = new WebService(chart, 'api', {
      image: v.image,
      replicas: v.replicaCount,
      port: 8080,
      healthPath: '/health',
      resources: v.resources,
      envFrom: [access.envFrom()],
      env: { ...access.env, ...entries(v.extraEnv) },
      service: { port: v.service.port },
      ingress: v.ingress,
      probes: v.probes,
      autoscaling: v.autoscaling,
      serviceAccount: v.serviceAccount,
      scheduling: v.scheduling,
      drainSeconds: v.drainSeconds,
    });
    chart.notes(
      `The API answers at http://${api.name}.${chart.release.namespace}:${v.service.port} inside the cluster.`,
      `It reads the password of the role ${database.username} from the Secret ${database.passwordSecret.name}, which must be there.`,
    );
  },
);
