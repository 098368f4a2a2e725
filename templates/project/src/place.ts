/** Where the environment is: change this first. */
export const place = {
  application: 'my-app',
  account: '111122223333',
  region: 'eu-central-1',
} as const;
