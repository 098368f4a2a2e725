import type { Team } from '../../contract/team';
import type { CountryList } from '../cdn/distribution';
import type { Zone } from '../dns/hosted-zone';
import type { Environment } from '../environment';

/** What one environment of Places is told; the rest follows from its profile. */
export interface PlacesProps {
  /** Account, region, zones and profile. */
  readonly environment: Environment;
  /** Domain of the environment, as in `places.example.com`; the site's own name. */
  readonly domainName: string;
  /** ARNs of the roles that administer the cluster. */
  readonly administratorArns: readonly string[];
  /**
   * Teams that work in the cluster.
   *
   * @default []
   */
  readonly teams?: readonly Team[] | undefined;
  /** Repository of the sources on GitHub, as in `acme/places`, whose jobs deliver. */
  readonly repository: string;
  /**
   * Zone above the domain, on Route 53 and in the same account.
   *
   * @default - the name servers go into the parent by hand
   */
  readonly parentZone?: Zone | undefined;
  /**
   * A second region that buckets are copied to, and that the site answers from when the first fails. It costs the transfer
   * and a second time the storage.
   *
   * @default - none
   */
  readonly replicaRegion?: string | undefined;
  /**
   * Countries that are served.
   *
   * @default - all
   */
  readonly countries?: CountryList | undefined;
  /**
   * Id of the image of the operations host: Amazon Linux 2023 for arm64 in the region.
   *
   * @default - no operations host
   */
  readonly operationsHostAmiId?: string | undefined;
}
