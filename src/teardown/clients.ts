import type { STSClient } from '@aws-sdk/client-sts';
import { ChartwrightError } from '../errors';
import { answered } from './aws-errors';
import type { Clients } from './leftover';

/** Clients with the credentials of AWS's standard chains. The SDK is loaded here, since nothing else of the command needs it. */
export async function openClients(region: string): Promise<Clients> {
  const [ec2, elb, classicElb, iam, sts] = await Promise.all([
    import('@aws-sdk/client-ec2'),
    import('@aws-sdk/client-elastic-load-balancing-v2'),
    import('@aws-sdk/client-elastic-load-balancing'),
    import('@aws-sdk/client-iam'),
    import('@aws-sdk/client-sts'),
  ]);
  return {
    ec2: new ec2.EC2Client({ region }),
    elb: new elb.ElasticLoadBalancingV2Client({ region }),
    classicElb: new classicElb.ElasticLoadBalancingClient({ region }),
    iam: new iam.IAMClient({ region }),
    sts: new sts.STSClient({ region }),
  };
}

/**
 * Refuses credentials of another account: a cluster of the same name may be there, too.
 *
 * @throws ChartwrightError `E_TEARDOWN` where the credentials are of another account, or of none
 */
export async function checkAccount(sts: STSClient, account: string): Promise<void> {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const { Account } = await answered('say whose credentials these are', sts.send(new GetCallerIdentityCommand({})));
  if (Account === account) return;
  throw new ChartwrightError(
    'E_TEARDOWN',
    `the credentials are of account ${Account ?? 'nobody'}; wants ${account}, that of the environment; set AWS_PROFILE, or correct 'account' in the configuration`,
  );
}
