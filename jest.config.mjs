/** One configuration for every suite; `npm test` names the suites. ESM through Node's vm modules, TypeScript through swc. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { module: { type: 'es6' } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/web/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.state/'],
  testTimeout: 30_000,
};
