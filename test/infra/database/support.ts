import type { DatabaseProps } from '../../../src/infra/database/database';

/** What a database of a test has, unless the test says else. */
export const DATABASE: DatabaseProps = {
  name: 'places',
  vpcId: 'vpc-0a',
  subnetIds: ['subnet-0a', 'subnet-0b'],
  keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-000000000001',
  databaseName: 'places',
};
