import type { DeliveryProps } from '../../src/delivery/delivery-props';

const role = (name: string): string => `arn:aws:iam::111122223333:role/places-prod-${name}`;

/** The delivery of an application with an image and a site. */
export const sampleDelivery = {
  environment: 'prod',
  region: 'eu-central-1',
  cluster: 'places-prod',
  chartRepository: 's3://places-prod-charts',
  roles: { images: role('images'), charts: role('charts'), deploy: role('deploy'), site: role('site') },
  images: [
    {
      name: 'backend',
      folder: 'backend',
      repository: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/places/backend',
      release: 'places',
      values: 'places-backend.image',
    },
  ],
  sites: [{ folder: 'frontend', bucket: 'places-prod-web', distributionId: 'E1A2B3' }],
} satisfies DeliveryProps;
