import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Why no browser can be started here; undefined when one can. */
export const noBrowser =
  process.env['PUPPETEER_EXECUTABLE_PATH'] !== undefined || (process.platform === 'linux' && process.arch === 'x64')
    ? undefined
    : `there is no bundled Chromium for ${process.platform} ${process.arch}: set PUPPETEER_EXECUTABLE_PATH to an installed Chrome`;

/** In a single process the browser goes down with the first context that is closed. */
const bundledArgs = chromium.args.filter((arg) => arg !== '--single-process');

/** Starts the Chrome named by PUPPETEER_EXECUTABLE_PATH, else the Chromium that comes as a package. */
export async function startBrowser(): Promise<Browser> {
  const given = process.env['PUPPETEER_EXECUTABLE_PATH'];
  return puppeteer.launch(
    given === undefined
      ? { executablePath: await chromium.executablePath(), args: bundledArgs, headless: 'shell' }
      : { executablePath: given, args: ['--no-sandbox'], headless: true },
  );
}
