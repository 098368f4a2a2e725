/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(cluster|aws|e2e)/'],
  // Making a key, or starting Helm, takes its time on a machine that does other things besides.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/support/skipped-reporter.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Commands and constructs are loaded where they are used, and an import() names the compiled file.
  // The project's own configuration imports the package by its name.
  moduleNameMapper: {
    '^(\\.\\./commands/.+|\\.\\./\\.\\./infra/.+)\\.js$': '$1',
    '^chartwright/(config|delivery)$': '<rootDir>/src/$1',
    '^chartwright/places$': '<rootDir>/src/charts/places',
    '^chartwright/places/infra$': '<rootDir>/src/infra/places',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
