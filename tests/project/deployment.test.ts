import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { service } from '../../commands/bench/servers';
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

  it('starts Node as `npm start` and the measurements do', () => {
    const [, command = ''] = /^CMD (\[.*\])$/m.exec(last) ?? [];
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } };
    expect(JSON.parse(command)).toEqual(['node', ...(service.nodeOptions ?? []), 'dist/index.js']);
    expect(scripts.start).toBe(`node ${service.nodeOptions?.join(' ')} scripts/run.mjs index.js`);
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

test('the log of nginx in the manual has no addresses with their passes in it', () => {
  const [, format = ''] = /log_format paths '([^']+)'/.exec(textOf('docs/operations.md')) ?? [];
  expect(format).toContain('$uri');
  expect(format).not.toMatch(/\$(?:request|request_uri|args|query_string)\b/);
  expect(textOf('docs/operations.md')).toMatch(/^access_log \S+ paths;$/m);
});

describe('the backup', () => {
  const backup = blocks.find(([name]) => name === 'backup')?.[1] ?? '';

  it('is written by the command that brings it back, into a volume that its user may write to', () => {
    expect(backup).toContain('build: .');
    expect(backup).toContain("entrypoint: ['node', 'dist/commands/backup.js']");
    expect(backup).toContain("command: ['--daily', '/backups', '--keep', '7']");
    expect(backup).toContain('- backups:/backups');
    expect(textOf('Dockerfile')).toContain('-o node -g node /data /backups');
  });

  it('has everything but what citizens wrote: each collection is kept, or known to be theirs', () => {
    const [, names = ''] = /^const KEPT = \[(.*)\]/m.exec(textOf('app', 'staff', 'backup.ts')) ?? [];
    const kept = names.split(', ').map((name) => name.replaceAll("'", ''));
    const ofCitizens = [
      'inbox',
      'conversations',
      'undelivered',
      'deadLetters',
      'webchat_activities',
      'webchat_conversations',
      'zaloLists',
    ];
    expect([...kept, ...ofCitizens].sort()).toEqual(collections().sort());
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
