import base from './jest.config.mjs';

/**
 * The round trips of whole environments on an emulator of AWS, each in a file with an emulator of its own. They wait for most
 * of their time, so that two go beside each other: `npm run test:aws:apply`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testMatch: ['<rootDir>/test/aws/apply/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The charts of an environment are installed on a Kubernetes API server.
  globalSetup: '<rootDir>/test/cluster/support/setup.ts',
  globalTeardown: '<rootDir>/test/cluster/support/teardown.ts',
  maxWorkers: 2,
  testTimeout: 1_200_000,
};
