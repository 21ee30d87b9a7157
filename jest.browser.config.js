import base from './jest.config.js';

/**
 * The pages in a real browser, on the real service. Apart from the other tests, since it needs Chromium.
 *
 * @type {import('jest').Config}
 */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  // One browser at a time: what runs beside it would take its processor away.
  maxWorkers: 1,
  testTimeout: 180_000,
};
