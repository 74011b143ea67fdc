import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './root';

/** A house in small: files by path, with what they hold. */
const house: Record<string, string> = {
  'settings.ts': "import { channels } from './channels/registry';\nexport const settings = channels;",
  'language/text.ts': 'export const text = 1;',
  'storage/open.ts': 'export const open = 1;',
  'knowledge/fact.ts': "import { text } from '../language/text';\nexport const fact = text;",
  'dialogs/answer.ts': "import { fact } from '../knowledge/fact';\nexport const answer = fact;",
  'bots/bot.ts': "import { answer } from '../dialogs/answer';\nexport const bot = answer;",
  'channels/registry.ts':
    "import type { Activity } from 'botbuilder';\nexport const channels: Activity[] = [];",
  'app/start.ts': "import { bot } from '../bots/bot';\nexport const start = bot;",
  'tests/a.ts': 'export const a = 1;',
  'index.ts':
    "import { start } from './app/start';\nimport { settings } from './settings';\nexport default [start, settings];",
};

interface Finding {
  rule: { name: string };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'rooms.json', 'tsconfig.json'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Names of the rules that a house breaks. */
function broken(files: Record<string, string>): string[] {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${content}\n`);
  }
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: Finding[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

test('a house whose arrows point down is in order', () => {
  expect(broken(house)).toEqual([]);
});

test.each([
  ['language knows no knowledge', 'language/a.ts', '../knowledge/fact', 'language-imports-only-what-it-may'],
  ['storage knows no language', 'storage/a.ts', '../language/text', 'storage-imports-only-what-it-may'],
  ['knowledge knows no dialog', 'knowledge/a.ts', '../dialogs/answer', 'knowledge-imports-only-what-it-may'],
  ['dialogs know no storage', 'dialogs/a.ts', '../storage/open', 'dialogs-imports-only-what-it-may'],
  ['channels know no dialog', 'channels/a.ts', '../dialogs/answer', 'channels-imports-only-what-it-may'],
  [
    'channels know the types of the bot only',
    'channels/a.ts',
    '../bots/bot',
    'channels-imports-only-what-it-may',
  ],
  ['rooms read no settings', 'bots/a.ts', '../settings', 'bots-imports-only-what-it-may'],
  ['rooms import no tests', 'commands/a.ts', '../tests/a', 'commands-imports-only-what-it-may'],
  ['training imports no composition', 'training/a.ts', '../app/start', 'training-imports-only-what-it-may'],
  ['settings know channels only', 'settings.ts', './language/text', 'settings-import-channels-only'],
  ['the entry knows the composition only', 'index.ts', './bots/bot', 'entry-imports-app-and-settings'],
  ['channels use no value of the SDK', 'channels/a.ts', 'botbuilder', 'sdk-behind-the-seam'],
  ['knowledge uses no dialogs of the SDK', 'knowledge/a.ts', 'botbuilder-dialogs', 'sdk-behind-the-seam'],
])('%s', (_what, path, imported, rule) => {
  const content = `import * as it from '${imported}';\nexport const a = it;`;
  expect(broken({ ...house, [path]: content })).toEqual([rule]);
});

test('nothing goes in circles', () => {
  const files = {
    'bots/a.ts': "import { b } from './b';\nexport const a: unknown = b;",
    'bots/b.ts': "import { a } from './a';\nexport const b: unknown = a;",
  };
  expect(broken(files)).toContain('no-circles');
});

test('the root holds no other program than the entry and the settings', () => {
  const files = {
    'extra.ts': 'export const extra = 1;',
    'language/a.ts': "import { extra } from '../extra';\nexport const a = extra;",
  };
  expect(broken({ ...house, ...files })).toEqual(['root-holds-two-files']);
});
