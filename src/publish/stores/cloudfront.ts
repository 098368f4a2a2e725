import { randomUUID } from 'node:crypto';
import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { ChartwrightError } from '../../errors';

/**
 * Drops CloudFront's copies of objects. The index is put with `no-cache`, so this is for distributions whose cache policy ignores that.
 *
 * @param distribution its identifier, as in `E2QWRUHAPOMQZL`
 * @param given a client. @default - one with the credentials of AWS's standard chains
 * @throws ChartwrightError `E_STORE` where CloudFront refuses
 */
export function invalidateIn(
  distribution: string,
  given?: CloudFrontClient,
): (keys: readonly string[]) => Promise<void> {
  return async (keys) => {
    const sdk = await import('@aws-sdk/client-cloudfront');
    const client = given ?? new sdk.CloudFrontClient({});
    const Items = keys.map((key) => `/${encodeURI(key)}`);
    const batch = { CallerReference: randomUUID(), Paths: { Quantity: Items.length, Items } };
    try {
      await client.send(new sdk.CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch: batch }));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : 'unknown';
      const message = `the index is published, but CloudFront ${distribution} keeps its copy: ${reason}; allow cloudfront:CreateInvalidation`;
      throw new ChartwrightError('E_STORE', message, {}, { cause });
    } finally {
      if (!given) client.destroy();
    }
  };
}
