/** A moment of another database. */
export interface PointInTime {
  /** Identifier of the database in this region, or the ARN of its backups that were copied here. */
  readonly source: string;
  /** Moment in UTC, as in `2026-03-01T12:00:00Z`, or the latest one. */
  readonly time: string;
}

/** What a database begins with: a snapshot, or a moment of another database. */
export type DatabaseOrigin = { readonly snapshotIdentifier: string } | { readonly pointInTime: PointInTime };

/** The word for the latest moment that can be restored. */
export const LATEST = 'latest';

/**
 * The origin of a database in the words of the provider. A restored database has the users and databases of its origin;
 * only an empty one is given them. Pure.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html
 */
export function restoreOf(
  origin: DatabaseOrigin | undefined,
  empty: { readonly dbName: string; readonly username: string },
) {
  if (origin === undefined) return empty;
  if ('snapshotIdentifier' in origin) return { snapshotIdentifier: origin.snapshotIdentifier };
  const { source, time } = origin.pointInTime;
  return {
    restoreToPointInTime: {
      ...(source.startsWith('arn:')
        ? { sourceDbInstanceAutomatedBackupsArn: source }
        : { sourceDbInstanceIdentifier: source }),
      ...(time === LATEST ? { useLatestRestorableTime: true } : { restoreTime: time }),
    },
  };
}
