import base from './jest.config.mjs';

/** The tests that need Terraform, or an emulator of AWS: `npm run test:aws`. @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['<rootDir>/test/aws/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/aws/apply/'],
  testTimeout: 600_000,
};
