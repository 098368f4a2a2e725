import { STORAGE_GROWTH, STORAGE_SIZE_GIB, storageOf } from '../../../src/infra/database/storage';
import { refusal } from '../../refusal';

describe('storageOf', () => {
  test('is 20 GiB that grow fivefold', () => {
    expect([STORAGE_SIZE_GIB, STORAGE_GROWTH]).toEqual([20, 5]);
    expect(storageOf({})).toEqual({ storageType: 'gp3', allocatedStorage: 20, maxAllocatedStorage: 100 });
  });

  test('takes performance from 400 GiB', () => {
    expect(storageOf({ sizeGiB: 400, maxSizeGiB: 1000, iops: 12_000, throughputMiBps: 500 })).toEqual({
      storageType: 'gp3',
      allocatedStorage: 400,
      maxAllocatedStorage: 1000,
      iops: 12_000,
      storageThroughput: 500,
    });
  });

  test.each([
    ['less than gp3 has', { sizeGiB: 10 }, /'sizeGiB' is 10; wants an integer from 20/],
    [
      'a bound with nothing to grow to',
      { sizeGiB: 100, maxSizeGiB: 105 },
      /'maxSizeGiB' is 105; wants an integer from 110/,
    ],
    ['fewer operations than are included', { sizeGiB: 400, iops: 3000 }, /'iops' is 3000; wants an integer from 12000/],
    ['more throughput than there is', { sizeGiB: 400, throughputMiBps: 5000 }, /'throughputMiBps' is 5000/],
  ])('fails on %s', (_, storage, message) => {
    expect(refusal(() => storageOf(storage)).message).toMatch(message);
  });
});
