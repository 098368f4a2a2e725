/** Where the environment is: change this first. */
export const place = {
  application: 'my-app',
  account: '111122223333',
  region: 'eu-central-1',
} as const;

/** Role of the people who administer the cluster; it has to be there. */
export const administrator = `arn:aws:iam::${place.account}:role/platform`;

/** Ranges that reach the API server from the internet, as in ['203.0.113.7/32']; without any it is private. */
export const apiServerCidrs: readonly string[] = [];

/** Repository on GitHub whose main branch is delivered, as its tokens name it; without one there is no workflow, and no role for it. */
export const repository: string | undefined = undefined;
