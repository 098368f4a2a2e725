import base from './jest.config.mjs';

/** The tests that need a Kubernetes API server: `npm run test:cluster`. @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/test/cluster/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/cluster/support/setup.ts',
  globalTeardown: '<rootDir>/test/cluster/support/teardown.ts',
  testTimeout: 300_000,
  // There is one cluster for all: what belongs to no namespace can be there once.
  maxWorkers: 1,
};
