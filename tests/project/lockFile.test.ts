import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageFile, root, textOf } from './root';

interface LockFile {
  packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: boolean }>;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as LockFile;
const { dependencies, devDependencies } = packageFile();

test('the lock file names no registry: every machine uses its own', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
});

test('the lock file is complete, so that `npm ci` takes it', () => {
  const script = join(root, 'scripts', 'completeLock.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check', root], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(Object.entries({ ...dependencies, ...devDependencies }))(
  '%s is asked for by its exact version, and locked at it',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  },
);

test('there is one Recognizers-Text: a culture registered for the bot is known to its prompts too', () => {
  const parts = Object.keys(packages).filter((path) => path.includes('@microsoft/recognizers-text'));
  expect(parts.filter((path) => path.lastIndexOf('node_modules/') > 0)).toEqual([]);
});

test('install scripts of packages do not run: that of botbuilder-dialogs breaks installations', () => {
  expect(packages['node_modules/botbuilder-dialogs']?.hasInstallScript).toBe(true);
  expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
