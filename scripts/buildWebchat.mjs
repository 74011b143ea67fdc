// Bundles the chat's client and its launcher, and compresses them once for all who ask: `dist/webchat`.
import { build } from 'esbuild';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './root.mjs';

const client = join(root, 'channels', 'webchat', 'client');
/** Browsers of cheap phones that are some years old. */
const target = ['chrome84', 'firefox84', 'safari14.1'];

const common = { bundle: true, minify: true, target, write: false, legalComments: 'none', charset: 'utf8' };

/** Writes the bundles into a folder, each with its compressed forms beside it. */
export async function buildWebchat(folder = join(root, 'dist', 'webchat')) {
  const [chat, style, launcher] = await Promise.all([
    build({
      ...common,
      entryPoints: [join(client, 'main.tsx')],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    build({ ...common, entryPoints: [join(client, 'chat.css')] }),
    build({
      ...common,
      entryPoints: [join(client, 'launcher', 'launcher.ts')],
      format: 'iife',
      plugins: [styleAsText],
    }),
  ]);
  mkdirSync(folder, { recursive: true });
  put(folder, 'chat.js', chat.outputFiles[0].contents);
  put(folder, 'chat.css', style.outputFiles[0].contents);
  put(folder, 'launcher.js', launcher.outputFiles[0].contents);
}

/** The launcher carries its style along as minified text. */
const styleAsText = {
  name: 'style-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], minify: true, target, write: false });
      return { contents: outputFiles[0].text, loader: 'text' };
    });
  },
};

function put(folder, name, bytes) {
  const file = join(folder, name);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  whole(file, bytes);
  whole(`${file}.br`, brotliCompressSync(bytes, { params }));
  whole(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Who reads meanwhile finds the old file or the new one. */
function whole(file, bytes) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) await buildWebchat();
