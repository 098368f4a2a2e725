import { Construct } from 'constructs';
import type { LogsOutput } from '../../contract/logs';
import { ChartwrightError } from '../../errors';
import { Bucket } from '../bucket/bucket';
import { Replication } from '../bucket/replication';
import { Database, POSTGRES_PORT } from '../database/database';
import { DatabaseReplica } from '../database/replica';
import { Key } from '../key';
import { mapValues } from '../map-values';
import { Repository } from '../registry/repository';
import { Secret } from '../secret';
import type { ClusterFacts, ClusterStackProps, DatabaseOptions } from './cluster-props';

/** What describes the data of a cluster stack. */
export interface ClusterDataProps extends Pick<
  ClusterStackProps,
  'network' | 'logs' | 'databases' | 'repositories' | 'buckets' | 'secrets'
> {
  /** ARN of the KMS key that encrypts it all. */
  readonly keyArn: string;
}

/** Databases, image repositories, buckets and secrets, by logical name, all encrypted by one key. */
export class ClusterData extends Construct {
  /** Databases. */
  readonly databases: Readonly<Record<string, Database>>;
  /** Data buckets. */
  readonly buckets: Readonly<Record<string, Bucket>>;
  /** ARNs of every secret that pods may want: of the databases' master users, and of applications. */
  readonly secretArns: readonly string[];
  /** What the stack tells of its data. */
  readonly facts: Pick<ClusterFacts, 'databases' | 'repositories' | 'buckets' | 'secretArns'>;

  constructor(scope: Construct, id: string, props: ClusterDataProps) {
    super(scope, id);
    const { network, logs, keyArn } = props;
    this.databases = mapValues(
      props.databases ?? {},
      (options, name) =>
        new Database(this, `database-${name}`, {
          ...options,
          name,
          keyArn,
          vpcId: network.vpcId,
          subnetIds: Object.values(network.subnets.database),
        }),
    );
    this.buckets = mapValues(props.buckets ?? {}, (options, name) => {
      const bucket = new Bucket(this, `bucket-${name}`, {
        ...options,
        name,
        encryption: { keyArn },
        accessLogs: { bucketName: logs.bucket.name },
        preventDestroy: true,
      });
      if (options.replicate ?? false) this.replicate(name, bucket, logs);
      return bucket;
    });
    const repositories = mapValues(
      props.repositories ?? {},
      (options, name) => new Repository(this, `repository-${name}`, { ...options, name, keyArn }),
    );
    const secrets = mapValues(
      props.secrets ?? {},
      (options, name) => new Secret(this, `secret-${name}`, { ...options, name, keyArn }),
    );
    this.secretArns = [
      ...Object.values(this.databases).map((database) => database.secretArn),
      ...Object.values(secrets).map((secret) => secret.arn),
    ];
    this.facts = {
      databases: mapValues(this.databases, (database, name) => ({
        host: database.resource.address,
        port: POSTGRES_PORT,
        databaseName: database.databaseName,
        username: database.username,
        secretArn: database.secretArn,
        resourceId: database.resource.resourceId,
        readerHosts: this.readers(database, props.databases?.[name]?.readers ?? {}, keyArn),
      })),
      repositories: mapValues(repositories, ({ url, arn }) => ({ url, arn })),
      buckets: mapValues(this.buckets, ({ bucketName, arn }) => ({ name: bucketName, arn })),
      secretArns: mapValues(secrets, ({ arn }) => arn),
    };
  }

  private replicate(name: string, source: Bucket, { replica }: LogsOutput): void {
    if (replica === undefined) {
      throw new ChartwrightError(
        'E_INFRA',
        `'buckets.${name}.replicate' wants a second region; give the logs stack a 'replicaRegion'`,
        { construct: this.node.path },
      );
    }
    const { region, bucket } = replica;
    const { arn } = new Key(this, `bucket-${name}-replica-key`, {
      name: `${name}-replica`,
      description: `Encrypts the copy of the bucket ${name}`,
      region,
    });
    const destination = new Bucket(this, `bucket-${name}-replica`, {
      name: `${name}-replica`,
      encryption: { keyArn: arn },
      accessLogs: { bucketName: bucket.name },
      preventDestroy: true,
      region,
    });
    new Replication(this, `bucket-${name}-replication`, { name, source, destination });
  }

  private readers(source: Database, readers: NonNullable<DatabaseOptions['readers']>, keyArn: string): string[] {
    return Object.values(
      mapValues(readers, (options, suffix) => {
        const name = `${source.name}-${suffix}`;
        return new DatabaseReplica(this, `reader-${name}`, { ...options, source, name, keyArn }).resource.address;
      }),
    );
  }
}
