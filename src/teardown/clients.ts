import { DescribeVpcsCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { ChartwrightError } from '../errors';
import { answered } from './aws-errors';
import type { Clients } from './leftover';

/** Clients with the credentials of AWS's standard chains. The SDK is loaded here, since nothing else of the command needs it. */
export async function openClients(region: string): Promise<Clients> {
  const [{ EC2Client }, { ElasticLoadBalancingV2Client }] = await Promise.all([
    import('@aws-sdk/client-ec2'),
    import('@aws-sdk/client-elastic-load-balancing-v2'),
  ]);
  return { ec2: new EC2Client({ region }), elb: new ElasticLoadBalancingV2Client({ region }) };
}

/**
 * Refuses credentials of another account: a cluster of the same name may be there, too.
 *
 * @throws ChartwrightError `E_TEARDOWN` where the networks in reach are of another account
 */
export async function checkAccount(ec2: EC2Client, account: string): Promise<void> {
  const { Vpcs = [] } = await answered('list networks', ec2.send(new DescribeVpcsCommand({})));
  const owners = [...new Set(Vpcs.map(({ OwnerId }) => OwnerId))];
  if (owners.length === 0 || owners.includes(account)) return;
  throw new ChartwrightError(
    'E_TEARDOWN',
    `the credentials are of account ${owners.join(', ')}; wants ${account}, that of the environment; set AWS_PROFILE, or correct 'account' in the configuration`,
  );
}
