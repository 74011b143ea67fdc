import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';

const given = process.env['PUPPETEER_EXECUTABLE_PATH'];

/** Why no browser can be started here; undefined when one can. */
export const noBrowser =
  given !== undefined || (process.platform === 'linux' && process.arch === 'x64')
    ? undefined
    : `there is no bundled Chromium for ${process.platform} ${process.arch}: set PUPPETEER_EXECUTABLE_PATH to an installed Chrome`;

/** Starts the Chrome named by PUPPETEER_EXECUTABLE_PATH, else the Chromium that comes as a package. */
export async function startBrowser(): Promise<Browser> {
  if (given !== undefined)
    return puppeteer.launch({ executablePath: given, args: ['--no-sandbox'], headless: true });
  const { path, args } = await bundled();
  return puppeteer.launch({
    executablePath: path,
    // In a single process the browser goes down with the first context that is closed.
    args: args.filter((arg) => arg !== '--single-process'),
    headless: 'shell',
  });
}

/** Unpacks the bundled browser. Its package is an ES module, which the test runner cannot load; Node can. */
async function bundled(): Promise<{ path: string; args: string[] }> {
  const script = `
    import chromium from '@sparticuz/chromium';
    console.log(JSON.stringify({ path: await chromium.executablePath(), args: chromium.args }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: __dirname,
  });
  return JSON.parse(stdout) as { path: string; args: string[] };
}
