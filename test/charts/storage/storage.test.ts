import { GP3_PARAMETERS, PersistentVolume, PersistentVolumeClaim, StorageClass } from '../../../src';
import { at, objectsOf, only } from '../../support/chart';

const resources = { requests: { storage: '1Gi' } };

test('a gp3 class is encrypted, grows, and waits for its pod, unless it is told otherwise', () => {
  const [plain, other] = objectsOf((chart) => {
    StorageClass.gp3(chart, 'a');
    StorageClass.gp3(chart, 'b', { volumeBindingMode: 'Immediate', parameters: { encrypted: 'false' } });
  });
  expect(plain).toMatchObject({
    parameters: GP3_PARAMETERS,
    allowVolumeExpansion: true,
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  expect(other).toMatchObject({ parameters: { type: 'gp3', encrypted: 'false' }, volumeBindingMode: 'Immediate' });
});

test('a claim gets the volume that it names, and no class where the volume has none', () => {
  const objects = objectsOf((chart) => {
    const disk = new PersistentVolume(chart, 'disk', { capacity: { storage: '1Gi' }, hostPath: { path: '/data' } });
    new PersistentVolumeClaim(chart, 'data', { persistentVolume: disk, resources });
  });
  expect(at(only(objects, 'PersistentVolumeClaim'), 'spec')).toMatchObject({
    storageClassName: '',
    volumeName: 'default.app-disk',
    accessModes: ['ReadWriteOnce'],
  });
  expect(at(only(objects, 'PersistentVolume'), 'spec.persistentVolumeReclaimPolicy')).toBe('Retain');
});

test('a claim of a class names it', () => {
  const objects = objectsOf((chart) => {
    new PersistentVolumeClaim(chart, 'data', { storageClass: StorageClass.gp3(chart, 'gp3'), resources });
  });
  expect(at(only(objects, 'PersistentVolumeClaim'), 'spec.storageClassName')).toBe('default.app-gp3');
});
