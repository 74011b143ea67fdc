import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFile, root, textOf } from './root';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = packageFile();
/** What npm knows by itself. */
const ownCommands = ['ci', 'install', 'run'];

/** Fenced blocks and what stands between backticks. */
function codeIn(document: string): string {
  return (textOf(document).match(/^```[^]*?^```|`[^`\n]+`/gm) ?? []).join('\n');
}

test.each(documents)('%s names only commands that there are', (document) => {
  const named = [...codeIn(document).matchAll(/\bnpm (?:run )?(?:--?[a-z]+ )*([a-z][a-z:]*)/g)];
  const unknown = named
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts) && !ownCommands.includes(name));
  expect(unknown).toEqual([]);
});

test.each(documents)('%s links only to what there is', (document) => {
  const links = [...textOf(document).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, source]) => (link ?? source ?? '').split('#')[0] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
});

const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node scripts\/run\.mjs (\S+)\.js$/.exec(line)?.[1];
  return file ? [[name, `${file}.ts`] as const] : [];
});

test.each(commands)('npm run %s runs %s', (_name, source) => {
  expect(existsSync(join(root, source))).toBe(true);
});

test('every command is in the README', () => {
  const readme = textOf('README.md');
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (?:run )?(?:--silent )?${name}\\b`).test(readme),
  );
  expect(missing).toEqual([]);
});

test('what the container image holds beside the compiled code covers every folder read at run time', () => {
  const copied = [...textOf('Dockerfile').matchAll(/^COPY (\S+)(?: \S+)* \.\//gm)].map(([, path]) => path);
  expect(copied).toEqual(
    expect.arrayContaining([
      'knowledge/data',
      'knowledge/models',
      'channels/webchat/assets',
      'channels/webchat/pages',
      'http/pages/page.css',
    ]),
  );
});

test('all that the container image is built from is let in, and is there', () => {
  const letIn = textOf('.dockerignore').split('\n');
  const dockerfile = textOf('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
    from.split(' '),
  );
  const run = [...dockerfile.matchAll(/node (scripts\/\S+\.mjs)/g)].map(([, script = '']) => script);
  expect(run.length).toBeGreaterThan(2);
  const needed = [...copied, ...run, 'LICENSE'].filter((path) => path !== '.');
  const isLetIn = (path: string): boolean => letIn.includes(`!${path.split('/')[0]}`);
  expect(needed.filter((path) => !isLetIn(path) || !existsSync(join(root, path)))).toEqual([]);
});

test('the container image is built from every room', () => {
  const letIn = textOf('.dockerignore').split('\n');
  const rooms = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^(?:\.|node_modules|dist|tests|scripts|docs|coverage)/.test(entry.name),
    )
    .map(({ name }) => name);
  expect(rooms).toContain('dialogs');
  expect(rooms.filter((room) => !letIn.includes(`!${room}`))).toEqual([]);
});
