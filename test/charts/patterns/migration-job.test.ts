import { MigrationJob, type MigrationJobProps } from '../../../src/charts/patterns/migration-job';
import { at, objectsOf, only } from '../../support/chart';

const migration = (props: Partial<MigrationJobProps> = {}) =>
  objectsOf((chart) => {
    new MigrationJob(chart, 'migrate', { image: 'app:1', config: { A: 'b' }, ...props });
  });
const annotationsOf = (props: Partial<MigrationJobProps>, kind: string) =>
  at(only(migration(props), kind), 'metadata.annotations');

test('runs before an installation and before an upgrade, and goes when all is well', () => {
  expect(annotationsOf({}, 'Job')).toEqual({
    'helm.sh/hook': 'pre-install,pre-upgrade',
    'helm.sh/hook-weight': '0',
    'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
  });
});

test.each(['ServiceAccount', 'ConfigMap'])('finds its %s, which is a hook before it', (kind) => {
  expect(annotationsOf({ weight: 5 }, kind)).toMatchObject({
    'helm.sh/hook': 'pre-install,pre-upgrade',
    'helm.sh/hook-weight': '4',
  });
});

test('has failed after four minutes or a second try, unless it is told otherwise', () => {
  const limits = { backoffLimit: 0, activeDeadlineSeconds: 30 };
  expect(at(only(migration(), 'Job'), 'spec')).toMatchObject({ backoffLimit: 1, activeDeadlineSeconds: 240 });
  expect(at(only(migration(limits), 'Job'), 'spec')).toMatchObject(limits);
  expect(annotationsOf({ events: ['post-install'] }, 'Job')).toMatchObject({ 'helm.sh/hook': 'post-install' });
});
