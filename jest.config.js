const { availableParallelism } = require('node:os');

/** What one worker takes at most: the knowledge with its index, beside the one that a test builds anew. */
const WORKER_BYTES = 1.5e9;

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/scripts/webchatForTests.mjs',
  // All cores, where memory allows; jest by itself leaves one idle, which of two is half of them.
  maxWorkers: Math.max(
    1,
    Math.min(availableParallelism(), Math.floor(process.availableMemory() / WORKER_BYTES)),
  ),
  workerIdleMemoryLimit: WORKER_BYTES / 2,
  // A busy machine is no failure.
  testTimeout: 60_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
