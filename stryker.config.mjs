// npm run mutate -- --mutate "channels/pipeline/outbox.ts": changes the code a little, again and again, and tells which
// changes no test at the mirrored path notices. Without --mutate it does so for all rooms below, which takes hours.
import { parseArgs } from 'node:util';
import jest from './jest.config.js';

/** The rooms whose tests must notice. */
export const rooms = [
  'channels/pipeline',
  'dialogs/understanding',
  'knowledge/search',
  'knowledge/releases',
  'knowledge/import',
];
/** So many of a hundred changes at least, in each room. */
export const THRESHOLD = 80;
/** Where the run is written down: scripts/mutate.mjs sums it up by room. */
export const REPORT = 'coverage/mutation.json';

const { values } = parseArgs({ options: { mutate: { type: 'string' } }, strict: false });
const given = typeof values.mutate === 'string' ? values.mutate.split(',') : rooms;
const mutate = given.map((pattern) =>
  /\.ts$/.test(pattern) ? pattern : `${pattern.replace(/\/(?:\*\*)?$/, '')}/**/*.ts`,
);

/** "channels/pipeline/outbox.ts" is held by "tests/channels/pipeline/outbox.test.ts"; globs likewise. */
const mirrored = (pattern) => `<rootDir>/tests/${pattern.replace(/\.ts$/, '.test.ts')}`;

export default {
  mutate,
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    // The web chat's client is not built for this: none of these tests opens it.
    config: { ...jest, testMatch: mutate.map(mirrored), globalSetup: undefined },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: REPORT },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker',
  ignorePatterns: ['/dist', '/docs', '/.data', '/.github', '/training', '/channels/webchat/official'],
  thresholds: { high: 90, low: THRESHOLD, break: null },
};
