import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Pixels } from './png';

const faces = [
  require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
];

let ready: Promise<Uint8Array[]> | undefined;

/** The drawing program, and letters with all Vietnamese marks: servers have no fonts. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(faces.map((face) => readFile(face)));
}

/** Draws an SVG of ours; not for drawings from outside. */
export async function renderPixels(svg: string): Promise<Pixels> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' } });
  const picture = drawing.render();
  // Copy the pixels out of WASM memory before freeing it. Alpha can be ignored: the background is opaque.
  const points = { width: picture.width, height: picture.height, rgba: Uint8Array.from(picture.pixels) };
  picture.free();
  drawing.free();
  return points;
}
