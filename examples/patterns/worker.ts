import { z } from 'zod';
import { defineChart, imageValues, Worker } from '../../src';

export const chart = defineChart(
  {
    name: 'mailer',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({
      image: imageValues({ repository: 'example/mailer' }),
      queueUrl: z.string().default('https://sqs.eu-west-1.amazonaws.com/123456789012/mails').describe('Queue of mails'),
    }),
  },
  (scope, v) => {
    new Worker(scope, 'sender', { image: v.image, args: ['--queue', v.queueUrl] });
  },
);
