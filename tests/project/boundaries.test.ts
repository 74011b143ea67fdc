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

/** Files that break a rule each, all in one house: reading a house takes longer than finding its faults. */
const faults: readonly (readonly [what: string, path: string, imported: string, rule: string])[] = [
  ['language knows no knowledge', 'language/a.ts', '../knowledge/fact', 'language-imports-only-what-it-may'],
  ['storage knows no language', 'storage/a.ts', '../language/text', 'storage-imports-only-what-it-may'],
  ['knowledge knows no dialog', 'knowledge/a.ts', '../dialogs/answer', 'knowledge-imports-only-what-it-may'],
  ['dialogs know no storage', 'dialogs/a.ts', '../storage/open', 'dialogs-imports-only-what-it-may'],
  ['channels know no dialog', 'channels/a.ts', '../dialogs/answer', 'channels-imports-only-what-it-may'],
  [
    'channels know the types of the bot only',
    'channels/b.ts',
    '../bots/bot',
    'channels-imports-only-what-it-may',
  ],
  ['rooms read no settings', 'bots/a.ts', '../settings', 'bots-imports-only-what-it-may'],
  ['rooms import no tests', 'commands/a.ts', '../tests/a', 'commands-imports-only-what-it-may'],
  ['training imports no composition', 'training/a.ts', '../app/start', 'training-imports-only-what-it-may'],
  ['settings know channels only', 'settings.ts', './language/text', 'settings-import-channels-only'],
  ['the entry knows the composition only', 'index.ts', './bots/bot', 'entry-imports-app-and-settings'],
  ['channels use no value of the SDK', 'channels/c.ts', 'botbuilder', 'sdk-behind-the-seam'],
  ['knowledge uses no dialogs of the SDK', 'knowledge/b.ts', 'botbuilder-dialogs', 'sdk-behind-the-seam'],
  ['nothing goes in circles', 'bots/c.ts', './d', 'no-circles'],
  ['the root holds no other program', 'language/b.ts', '../extra', 'root-holds-two-files'],
];

/** The rules that the files of a house break, by the file that breaks them. */
function brokenIn(files: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'rooms.json', 'tsconfig.json'])
      cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${content}\n`);
    }
    const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    const found: Record<string, string[]> = {};
    for (const { from, rule } of summary.violations) (found[from] ??= []).push(rule.name);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a house whose arrows point down is in order', () => {
  expect(brokenIn(house)).toEqual({});
});

describe('a house with a fault in many files', () => {
  let found: Record<string, string[]>;
  beforeAll(() => {
    const faulty = faults.map(([, path, imported]): [string, string] => [
      path,
      `import * as it from '${imported}';\nexport const a: unknown = it;`,
    ]);
    // The other half of the circle, and the program that has no business at the root.
    const targets = {
      'bots/d.ts': "import { a } from './c';\nexport const d: unknown = a;",
      'extra.ts': 'export const extra = 1;',
    };
    found = brokenIn({ ...house, ...targets, ...Object.fromEntries(faulty) });
  });

  test.each(faults)('%s', (_what, path, _imported, rule) => {
    expect(found[path]).toEqual([rule]);
  });

  test('has no other faults than these', () => {
    expect(Object.keys(found).sort()).toEqual(faults.map(([, path]) => path).sort());
  });
});
