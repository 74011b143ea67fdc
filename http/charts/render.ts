import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Points } from './png';

const font = '@expo-google-fonts/be-vietnam-pro';
const faces = [
  `${font}/400Regular/BeVietnamPro_400Regular.ttf`,
  `${font}/600SemiBold/BeVietnamPro_600SemiBold.ttf`,
];

let ready: Promise<Uint8Array[]> | undefined;

/** The drawing program, and letters with all Vietnamese marks: servers have no fonts. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(faces.map((face) => readFile(require.resolve(face))));
}

/** Draws an SVG of ours; not for drawings from outside. */
export async function draw(svg: string): Promise<Points> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' } });
  const picture = drawing.render();
  // What lies in the program's own memory is copied before that is given back. On white, opacity is no matter.
  const points = { width: picture.width, height: picture.height, rgba: Uint8Array.from(picture.pixels) };
  picture.free();
  drawing.free();
  return points;
}
