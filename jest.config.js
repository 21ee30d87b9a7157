import { readFileSync } from 'node:fs';

const readJson = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const swcrc = readJson('./.swcrc');
delete swcrc.$schema;

// Only our own aliases: packages have some of the same form.
const libs = Object.keys(readJson('./package.json').imports).map((alias) => /^#([^/]+)\//.exec(alias)[1]);

// An ES module that a CommonJS package requires. Node 20 lets it; Jest does so from Node 24.9 on.
const esmRequired = 'content-disposition/';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/architecture/planted/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swcrc, sourceMaps: 'inline' }],
    [esmRequired]: ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!${esmRequired})`],
  moduleNameMapper: {
    [`^#(${libs.join('|')})/(.*)\\.js$`]: '<rootDir>/libs/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testTimeout: 60_000,
};
