import { defineTeam } from '../../contract/team';
import { defineEnvironment } from '../environment';
import type { EnvironmentProps, Profile } from '../environment';
import type { PlacesProps } from './props';

/** What differs from run to run: planning without an account, throwing everything away, where the state is. */
export type RunOptions = Pick<EnvironmentProps, 'disposable' | 'offline' | 'state'> & {
  /**
   * Account of the environments; an example of AWS's documentation by default.
   *
   * @default '111122223333'
   */
  readonly accountId?: string | undefined;
};

/** Account of the environments when nothing is said. */
export const EXAMPLE_ACCOUNT = '111122223333';

/** Countries that production serves. */
const COUNTRIES = ['AT', 'BE', 'CH', 'DE', 'DK', 'ES', 'FR', 'IT', 'NL', 'PL', 'SE'];

/** What tells the environments apart, besides their profile. */
const DIFFERENCES: Readonly<Record<Profile, Pick<PlacesProps, 'countries' | 'domainName' | 'replicaRegion'>>> = {
  dev: { domainName: 'dev.places.example.com' },
  prod: { domainName: 'places.example.com', replicaRegion: 'eu-west-1', countries: { only: COUNTRIES } },
};

/**
 * The environments of Places: `dev`, cheap and in one account with `prod`, which can lose a zone and has its data in a
 * second region. Pure.
 */
export function placesEnvironment(profile: Profile, options: RunOptions = {}): PlacesProps {
  const { accountId = EXAMPLE_ACCOUNT, disposable, offline, state } = options;
  const environment = defineEnvironment({
    application: 'places',
    name: profile,
    accountId,
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    profile,
    disposable,
    offline,
    state,
  });
  return {
    ...DIFFERENCES[profile],
    environment,
    administratorArns: [`arn:aws:iam::${accountId}:role/platform`],
    teams: [defineTeam({ name: 'developers', members: { roleArn: `arn:aws:iam::${accountId}:role/developers` } })],
    repository: 'acme/places',
    operationsHostAmiId: 'ami-0123456789abcdef0',
  };
}
