import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, textOf } from './root';

interface LockFile {
  packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }>;
}

describe('the notices that go into the image', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts', 'notices.mjs')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const titles = new Set(stdout.match(/^\S+ \d+\.\d+\.\d+\S* \(.*\)$/gm));

  it('are written', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('name every package that runs, with its version, and none that is for development alone', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as LockFile;
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    const nameOf = (path: string): string =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const named = new Set([...titles].map((title) => title.slice(0, title.indexOf(' ('))));
    const titled = (list: typeof entries): string[] =>
      list.map(([path, { version = '' }]) => `${nameOf(path)} ${version}`);
    const running = titled(entries.filter(([, { dev, optional }]) => !dev && !optional));
    expect(running.length).toBeGreaterThan(100);
    expect(running.filter((one) => !named.has(one))).toEqual([]);
    const forDevelopment = titled(entries.filter(([, { dev }]) => dev)).filter(
      (one) => !running.includes(one),
    );
    expect(forDevelopment.length).toBeGreaterThan(100);
    expect(forDevelopment.filter((one) => named.has(one))).toEqual([]);
  });

  it('bring the text of the licence where the package has one', () => {
    const own = stdout.slice(stdout.indexOf('\nrestify '));
    expect(own.slice(0, own.indexOf('-'.repeat(80)))).toMatch(/Copyright[^]*MIT|MIT[^]*Copyright/);
  });
});
