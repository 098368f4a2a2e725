import { chart as databaseAccess } from '../../../examples/patterns/database-access';
import { chart as migrationJob } from '../../../examples/patterns/migration-job';
import { chart as nodeAgent } from '../../../examples/patterns/node-agent';
import { chart as scheduledTask } from '../../../examples/patterns/scheduled-task';
import { chart as statefulService } from '../../../examples/patterns/stateful-service';
import { chart as teamNamespace } from '../../../examples/patterns/team-namespace';
import { chart as webService } from '../../../examples/patterns/web-service';
import { chart as worker } from '../../../examples/patterns/worker';
import { describeHelm } from '../../support/helm';
import { expectAgreement, lint } from '../../support/law';

describeHelm('a pattern is the same in both readings, and passes helm lint --strict', (helm) => {
  const image = { tag: '9', pullSecrets: ['registry'] };

  test('WebService', async () => {
    await expectAgreement(helm, webService, [{}, { image, replicaCount: 5, ingress: { enabled: true, host: 'a.io' } }]);
    expect(await lint(helm, webService)).toContain('0 chart(s) failed');
  });

  test('Worker', async () => {
    await expectAgreement(helm, worker, [{}, { image, queueUrl: 'x' }]);
    expect(await lint(helm, worker)).toContain('0 chart(s) failed');
  });

  test('ScheduledTask', async () => {
    await expectAgreement(helm, scheduledTask, [{}, { image, schedule: '@daily' }]);
    expect(await lint(helm, scheduledTask)).toContain('0 chart(s) failed');
  });

  test('StatefulService', async () => {
    await expectAgreement(helm, statefulService, [{}, { image: 'x:1', storageClassName: 'gp2' }]);
    expect(await lint(helm, statefulService)).toContain('0 chart(s) failed');
  });

  test('NodeAgent', async () => {
    await expectAgreement(helm, nodeAgent, [{}, { image }]);
    expect(await lint(helm, nodeAgent)).toContain('0 chart(s) failed');
  });

  test('TeamNamespace', async () => {
    await expectAgreement(helm, teamNamespace, [{}, { cpu: '16' }]);
    expect(await lint(helm, teamNamespace)).toContain('0 chart(s) failed');
  });

  test('MigrationJob', async () => {
    await expectAgreement(helm, migrationJob, [{}, { image, passwordSecret: { name: 'x', key: 'y' } }]);
    expect(await lint(helm, migrationJob)).toContain('0 chart(s) failed');
  });

  test('DatabaseAccess', async () => {
    await expectAgreement(helm, databaseAccess, [{}, { image, database: { host: 'h', passwordSecret: { key: 'k' } } }]);
    expect(await lint(helm, databaseAccess)).toContain('0 chart(s) failed');
  });
});
