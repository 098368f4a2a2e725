import { Database } from '../../../src/infra/database/database';
import { DatabaseProxy } from '../../../src/infra/database/proxy';
import { resource, synth } from '../support';
import { DATABASE } from './support';

describe('DatabaseProxy', () => {
  test('wants TLS, and IAM of its clients', () => {
    const template = synth((stack) => {
      const database = new Database(stack, 'database', DATABASE);
      new DatabaseProxy(stack, 'proxy', { ...DATABASE, database });
    });
    expect(resource(template, 'aws_db_proxy')).toMatchObject({
      name: 'places-test-places-proxy',
      require_tls: true,
      auth: [{ auth_scheme: 'SECRETS', iam_auth: 'REQUIRED' }],
    });
  });
});
