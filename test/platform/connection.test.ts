import { connection, shellText } from '../../src/platform/connection';
import { CLUSTER } from '../contract/samples';
import { expectRefusal } from '../support/refusal';

const HOST = '00000000000000000000000000000000.gr7.eu-central-1.eks.amazonaws.com';

it('forwards a local port through the operations host to the API server', () => {
  const { tunnel } = connection(CLUSTER, { port: 9443 });
  expect(shellText(tunnel)).toBe(
    `aws ssm start-session --region eu-central-1 --target i-0a --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '{"host":["${HOST}"],"portNumber":["443"],"localPortNumber":["9443"]}'`,
  );
});

it('speaks to the local port, and holds the certificate against the real name of the server', () => {
  expect(connection(CLUSTER).kubeconfig).toMatchObject({
    clusters: [{ cluster: { server: 'https://127.0.0.1:8443', 'tls-server-name': HOST } }],
  });
});

it('asks for a token each time, in the name of a role where one is given', () => {
  const argumentsOf = (roleArn?: string) => JSON.stringify(connection(CLUSTER, { roleArn }).kubeconfig['users']);
  expect(argumentsOf()).not.toContain('--role-arn');
  expect(argumentsOf('arn:aws:iam::011122223333:role/qa')).toContain(
    '"--role-arn","arn:aws:iam::011122223333:role/qa"',
  );
});

it('fails where the environment has no operations host', () => {
  const { operationsHost: _, ...cluster } = CLUSTER;
  expectRefusal(() => connection(cluster), 'E_OUTPUTS', "no 'operationsHost'");
});

it('quotes what a shell would read', () => {
  expect(shellText({ program: 'echo', arguments: ["it's", '$HOME', 'a-b'] })).toBe("echo 'it'\\''s' '$HOME' a-b");
});
