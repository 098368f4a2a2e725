import { ChartwrightError } from '../../errors';

/** Storage of a database: gp3, which grows by itself. */
export interface DatabaseStorage {
  /**
   * Size to begin with, in GiB.
   *
   * @default 20
   */
  readonly sizeGiB?: number | undefined;
  /**
   * Size to grow to by itself, in GiB.
   *
   * @default - five times `sizeGiB`
   */
  readonly maxSizeGiB?: number | undefined;
  /**
   * Operations a second, 12000 to 64000; below 400 GiB RDS gives 3000 and takes no other number.
   *
   * @default - the 3000 or, from 400 GiB, 12000 that the price includes
   */
  readonly iops?: number | undefined;
  /**
   * MiB a second, 500 to 4000; below 400 GiB RDS gives 125 and takes no other number.
   *
   * @default - the 125 or, from 400 GiB, 500 that the price includes
   */
  readonly throughputMiBps?: number | undefined;
}

/** Size to begin with, the smallest of gp3. */
export const STORAGE_SIZE_GIB = 20;

/** How many times its first size the storage may grow to. */
export const STORAGE_GROWTH = 5;

/** Size from which RDS stripes gp3 over four volumes, and takes its performance as a choice. */
export const STRIPED_FROM_GIB = 400;

/**
 * Checks the storage and fills in its sizes, in the words of the provider. Pure.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage
 * @throws ChartwrightError `E_INFRA` if a number is out of its bounds, or performance is chosen below 400 GiB
 */
export function storageOf(storage: DatabaseStorage) {
  const allocatedStorage = storage.sizeGiB ?? STORAGE_SIZE_GIB;
  const maxAllocatedStorage = storage.maxSizeGiB ?? allocatedStorage * STORAGE_GROWTH;
  const { iops, throughputMiBps } = storage;
  within('sizeGiB', allocatedStorage, 20, 65_536);
  // RDS wants the bound a tenth above the size, or there is nothing to grow to.
  within('maxSizeGiB', maxAllocatedStorage, Math.ceil((allocatedStorage * 11) / 10), 65_536);
  for (const [property, value] of Object.entries({ iops, throughputMiBps })) {
    if (value !== undefined && allocatedStorage < STRIPED_FROM_GIB) {
      throw new ChartwrightError(
        'E_INFRA',
        `'${property}' is ${value} with 'sizeGiB' ${allocatedStorage}; RDS takes it from ${STRIPED_FROM_GIB} GiB of gp3; leave it out, or raise sizeGiB to ${STRIPED_FROM_GIB}`,
      );
    }
  }
  if (iops !== undefined) within('iops', iops, 12_000, 64_000);
  if (throughputMiBps !== undefined) within('throughputMiBps', throughputMiBps, 500, 4000);
  return {
    storageType: 'gp3',
    allocatedStorage,
    maxAllocatedStorage,
    ...(iops === undefined ? {} : { iops }),
    ...(throughputMiBps === undefined ? {} : { storageThroughput: throughputMiBps }),
  };
}

function within(property: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new ChartwrightError('E_INFRA', `'${property}' is ${value}; wants an integer from ${least} to ${most}`);
}
