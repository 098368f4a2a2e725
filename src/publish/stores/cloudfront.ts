import { randomUUID } from 'node:crypto';
import { ChartwrightError } from '../../errors';

/**
 * Drops CloudFront's copies of objects. The index is put with `no-cache`, so this is for distributions whose cache policy ignores that.
 *
 * @param distribution its identifier, as in `E2QWRUHAPOMQZL`
 * @throws ChartwrightError `E_STORE` where CloudFront refuses
 */
export function invalidateIn(distribution: string): (keys: readonly string[]) => Promise<void> {
  return async (keys) => {
    const sdk = await import('@aws-sdk/client-cloudfront');
    const client = new sdk.CloudFrontClient({});
    const Items = keys.map((key) => `/${encodeURI(key)}`);
    const batch = { CallerReference: randomUUID(), Paths: { Quantity: Items.length, Items } };
    try {
      await client.send(new sdk.CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch: batch }));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : 'unknown';
      const message = `the index is published, but CloudFront ${distribution} keeps its copy: ${reason}; allow cloudfront:CreateInvalidation`;
      throw new ChartwrightError('E_STORE', message, {}, { cause });
    } finally {
      client.destroy();
    }
  };
}
