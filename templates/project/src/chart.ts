import { autoscalingValues, defineChart, imageValues, ingressValues, resourcesValues, WebService } from 'chartwright';
import { z } from 'zod';

const values = z.object({
  replicaCount: z.int().min(0).max(50).default(2).describe('Pods, where no autoscaler decides'),
  image: imageValues({ repository: 'nginxinc/nginx-unprivileged', tag: '1.29' }).describe('Image of the application'),
  resources: resourcesValues().describe('What each pod requests and may use'),
  autoscaling: autoscalingValues().describe('As many pods as the load needs'),
  ingress: ingressValues().describe('Way in from outside the cluster'),
  greeting: z.string().default('Hello!').describe('What the application says'),
});

/** The application: a web service. `v` stands for values that are known when the chart is installed: pass them on. */
export const app = defineChart(
  { name: 'my-app', version: '0.1.0', appVersion: '1.29', description: 'A web service', values },
  (chart, v) => {
    new WebService(chart, 'web', {
      image: v.image,
      replicas: v.replicaCount,
      port: 8080,
      resources: v.resources,
      autoscaling: v.autoscaling,
      ingress: v.ingress,
      env: { GREETING: v.greeting },
    });
  },
);
