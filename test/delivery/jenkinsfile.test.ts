import { jenkinsfile } from '../../src/delivery/jenkinsfile';
import { sampleDelivery } from '../support/delivery';
import { expectRefusal } from '../support/refusal';

const text = jenkinsfile(sampleDelivery);

/** The text of a stage. */
const stageOf = (name: string): string => text.slice(text.indexOf(`stage('${name}')`)).split(/\n {4}\}/)[0] ?? '';

test('every brace is closed', () => {
  const scripts = text.replaceAll(/'''[^]*?'''/g, '');
  expect(scripts.split('{')).toHaveLength(scripts.split('}').length);
});

test('everything but the check happens on the branch alone', () => {
  expect(stageOf('Check')).not.toContain('when');
  for (const name of ['Image backend', 'Charts', 'Site places-prod-web', 'Deploy']) {
    expect(stageOf(name)).toContain("when { branch 'main' }");
  }
});

test('each stage assumes its own role by the token of the job', () => {
  expect(stageOf('Charts')).toContain(`AWS_ROLE_ARN=${sampleDelivery.roles.charts}`);
  expect(stageOf('Charts')).toContain("file(credentialsId: 'aws-id-token', variable: 'AWS_WEB_IDENTITY_TOKEN_FILE')");
  expect(text).not.toMatch(/AWS_SECRET_ACCESS_KEY|AKIA/);
});

test('the credential and the agents can be others', () => {
  const other = jenkinsfile(sampleDelivery, { tokenCredential: 'token', agent: 'arm' });
  expect(other).toContain("file(credentialsId: 'token'");
  expect(other).toContain("agent { label 'arm' }");
});

test('an image is deployed by the digest that its push gave', () => {
  expect(stageOf('Image backend')).toContain('> backend.digest');
  expect(stageOf('Deploy')).toContain('--set "places.places-backend.image.digest=$(cat backend.digest)"');
});

test('fails for what would mean something else in a shell', () => {
  expectRefusal(() => jenkinsfile({ ...sampleDelivery, cluster: "a'b" }), 'E_PROP', "'cluster'");
});
