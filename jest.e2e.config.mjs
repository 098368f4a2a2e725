import base from './jest.config.mjs';

/** The tests that put whole parts together: real clients, real servers: `npm run test:e2e`. @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
