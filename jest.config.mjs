/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(cluster|aws|e2e)/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // The commands are loaded when they are called, and an import() names the compiled file.
  moduleNameMapper: { '^(\\.\\./commands/.+)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
