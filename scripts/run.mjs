// npm run <command>: prepares the project, then becomes the compiled command, so that signals meet it directly.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orEnd } from './orEnd.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

await orEnd(prepare());
const file = join(root, 'dist', process.argv[2] ?? '');
if (!existsSync(file) || !file.endsWith('.js')) {
  console.error(`There is no command ${process.argv[2]}. \`npm run\` lists what there is.`);
  process.exit(1);
}
process.argv.splice(1, 2, file);
await import(pathToFileURL(file).href);
