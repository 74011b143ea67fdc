// Packages of which a small part is used, each as one file beside what is compiled, where Node finds it first: hundreds of files
// that nobody needs are neither read at a start nor held in memory by each thread.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.mjs';

/** What stands for modules that are never called: no more than others look at while they are read. */
const standIns = {
  // Tokens of Azure and calls of its Bot Service: no channel goes through it.
  './azureCoreHttpCompat': '',
  'botframework-connector': `
    exports.AuthenticationConstants = {};
    exports.BotFrameworkAuthentication = class {};
    exports.PasswordServiceClientCredentialFactory = class {};`,
  // What zod says in fifty languages: staff read it in one.
  '../locales/index.js': '',
};

/** By file to write: what it holds, under which name where several are one, so that their parts know each other. */
const bundles = {
  'zod/index.js': `export * from 'zod';`,
  'botbuilder/framework.js': `
    exports.core = require('botbuilder-core');
    exports.dialog = require('botbuilder-dialogs/lib/dialog');
    exports.dialogSet = require('botbuilder-dialogs/lib/dialogSet');
    exports.componentDialog = require('botbuilder-dialogs/lib/componentDialog');`,
};
const partsOfFramework = {
  'botbuilder/index.js': 'core',
  'botbuilder-dialogs/lib/dialog.js': 'dialog',
  'botbuilder-dialogs/lib/dialogSet.js': 'dialogSet',
  'botbuilder-dialogs/lib/componentDialog.js': 'componentDialog',
};

/** Writes them where the compiled sources of a folder find them. */
export async function bundlePackages(folder) {
  const packages = join(folder, 'node_modules');
  for (const [file, contents] of Object.entries(bundles))
    await build({
      stdin: { contents, resolveDir: root },
      outfile: join(packages, file),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'warning',
      plugins: [withStandIns],
    });
  for (const [file, part] of Object.entries(partsOfFramework)) {
    const own = join(packages, file);
    const framework = relative(dirname(own), join(packages, 'botbuilder', 'framework.js'));
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, `module.exports = require('./${framework.replaceAll('\\', '/')}').${part};\n`);
  }
}

const withStandIns = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path }) =>
      path in standIns ? { path, namespace: 'stand-in' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: standIns[path] }));
  },
};
