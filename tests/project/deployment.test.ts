import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, textOf } from './root';

const compose = textOf('docker-compose.yml');
const [, services = ''] = /^services:\n([\s\S]*?)^volumes:/m.exec(compose) ?? [];
const blocks = services
  .split(/^(?= {2}\w+:$)/m)
  .map((block) => [/^ {2}(\w+):$/m.exec(block)?.[1] ?? '', block] as const)
  .filter(([name]) => name !== '');

describe('docker-compose.yml', () => {
  it('has the bot, its database, the backup and the proxy', () => {
    expect(blocks.map(([name]) => name)).toEqual(['bot', 'mongo', 'backup', 'caddy']);
  });

  it.each(blocks)('%s starts again, is bounded in memory and in its log', (_, block) => {
    expect(block).toMatch(/^ {4}restart: unless-stopped$/m);
    expect(block).toMatch(/^ {4}mem_limit: \d+[mg]$/m);
    expect(block).toMatch(/^ {4}logging: [&*]logging$/m);
  });

  it('opens the bot to this machine alone, the database to nobody, and the proxy where it is asked for', () => {
    const ports = (name: string): string[] =>
      [...(blocks.find(([one]) => one === name)?.[1] ?? '').matchAll(/^ {6}- '([^']*:\d+)'$/gm)].map(
        ([, port = '']) => port,
      );
    expect(ports('bot')).toEqual(['127.0.0.1:${PORT:-3978}:3978']);
    expect(ports('mongo')).toEqual([]);
    expect(ports('backup')).toEqual([]);
    expect(ports('caddy')).toEqual(['80:80', '443:443']);
    expect(blocks.find(([name]) => name === 'caddy')?.[1]).toContain('profiles: [proxy]');
  });

  it('gives the bot nothing that it does not need', () => {
    const bot = blocks[0]?.[1] ?? '';
    for (const line of ['read_only: true', 'cap_drop: [ALL]', "security_opt: ['no-new-privileges:true']"])
      expect(bot).toContain(line);
    expect(compose).toMatch(/max-size: 20m, max-file: '5'/);
  });
});

describe('Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('runs as nobody in particular, and says how it is', () => {
    expect(last).toMatch(/^USER 1000:1000$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/readyz/m);
    expect(last.indexOf('USER 1000')).toBeGreaterThan(last.lastIndexOf('\nRUN '));
    expect(last).toMatch(/^CMD \["node", /m);
  });

  it('installs what the lock file says, and no more', () => {
    expect(dockerfile).not.toMatch(/npm (?:install|i) /);
    expect(dockerfile.match(/npm ci --omit=dev/g)).toHaveLength(2);
  });
});

describe.each([
  ['scripts/Caddyfile', /path_regexp (\S+)/],
  ['docs/operations.md', /location ~ (\^\/\+\S+) \{ return 404/],
])('the rule of %s', (file, rule) => {
  const inside = new RegExp(rule.exec(textOf(file))?.[1] ?? '$.');

  it.each(['/metrics', '/metrics/', '//metrics', '/readyz', '/readyz//'])('keeps %s inside', (path) => {
    expect(inside.test(path)).toBe(true);
  });

  it.each(['/', '/webchat', '/healthz', '/thu-tuc/metrics', '/metricsx'])('lets %s pass', (path) => {
    expect(inside.test(path)).toBe(false);
  });
});

describe('scripts/backup.sh', () => {
  const script = join(root, 'scripts', 'backup.sh');
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const tools = mkdtempSync(join(tmpdir(), 'tools-'));
  afterAll(() => [folder, tools].forEach((one) => rmSync(one, { recursive: true })));

  /** A tool that notes how it was called and writes its archive. */
  const tool = (name: string, status = 0): void =>
    writeFileSync(
      join(tools, name),
      `#!/bin/sh\necho "$@" > ${tools}/${name}.said\nfor a in "$@"; do case "$a" in --archive=*) [ ${name} = mongorestore ] || echo dump > "\${a#--archive=}";; esac; done\nexit ${status}\n`,
      { mode: 0o755 },
    );
  const run = (...words: string[]) =>
    spawnSync('sh', [script, ...words], {
      encoding: 'utf8',
      env: {
        PATH: `${tools}:${process.env['PATH']}`,
        BACKUPS: folder,
        MONGODB_URI: 'mongodb://x/chatbot1022',
        KEEP_DAYS: '7',
      },
    });
  const said = (name: string): string => readFileSync(join(tools, `${name}.said`), 'utf8');

  it('dumps everything but what citizens wrote, and lets old dumps go', () => {
    tool('mongodump');
    const old = join(folder, 'chatbot1022-20200101.gz');
    writeFileSync(old, 'old');
    utimesSync(old, 1e9, 1e9);
    expect(run('now').status).toBe(0);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^chatbot1022-\d{8}\.gz$/)]);
    const kept = [...textOf('app', 'staff', 'backup.ts').matchAll(/^const KEPT = \[(.*)\]/gm)]
      .flatMap(([, names = '']) => names.split(', '))
      .map((name) => name.replaceAll("'", ''));
    const left = [...said('mongodump').matchAll(/--excludeCollection=(\w+)/g)].map(([, name]) => name);
    expect([...kept, ...left].sort()).toEqual(collections().sort());
  });

  it('leaves no half dump under the name of a whole one', () => {
    for (const file of readdirSync(folder)) rmSync(join(folder, file));
    tool('mongodump', 1);
    expect(run('now').status).not.toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.gz'))).toEqual([]);
  });

  it('restores the file that is named, in the place of what is there', () => {
    tool('mongorestore');
    expect(run('restore', 'chatbot1022-20261128.gz').stdout).toContain('Restored chatbot1022-20261128.gz');
    expect(said('mongorestore')).toContain('--archive=chatbot1022-20261128.gz --drop');
    expect(run('restore').status).not.toBe(0);
  });
});

/** The names of all collections that the code opens. */
function collections(): string[] {
  const found = ['channels', 'knowledge', 'bots', 'app']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\.collection(?:<\w+>)?\(\{\s*name: '(\w+)'/g)].map(([, name = '']) => name),
    );
  return [...new Set(found)];
}
