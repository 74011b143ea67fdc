import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { Asset, IMMUTABLE, rootPath } from '../assets';
import { write } from '../http';
import look from '../pages/look.json';
import type { Origins } from '../origins';
import { chatPolicy, portalPolicy } from '../policy';

type Asked = IncomingMessage & { params?: Record<string, string> };

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
/** A portal's page asks again after this long whether there is a newer launcher. */
const LAUNCHER_CACHING = 'public, max-age=300, stale-while-revalidate=86400';

/** The full bundle: cards and Markdown are in no smaller one. An image may hold this one file of the package alone. */
const BUNDLE = ['node_modules', 'botframework-webchat', 'dist', 'webchat.js'];
const HERE = ['channels', 'webchat'];

/** Adds what browsers see: the demo portal, the launcher, the chat's page and what belongs to it. */
export function pages(server: Server, origins: Origins): void {
  const launcher = new Asset(rootPath(...HERE, 'assets', 'launcher.js'), SCRIPT);
  const named: Record<string, Asset> = {
    'webchat.js': new Asset(rootPath(...BUNDLE), SCRIPT),
    'chat.js': new Asset(rootPath(...HERE, 'assets', 'chat.js'), SCRIPT),
    'chat.css': new Asset(rootPath(...HERE, 'assets', 'chat.css'), STYLE),
    'portal.css': new Asset(rootPath(...HERE, 'assets', 'portal.css'), STYLE),
  };
  const chatPage = readFileSync(rootPath(...HERE, 'pages', 'chat.html'), 'utf8');
  const portalPage = readFileSync(rootPath(...HERE, 'pages', 'portal.html'), 'utf8');

  const address = async (name: string): Promise<string> =>
    `webchat/assets/${await named[name]?.hash()}/${name}`;

  server.get('/webchat.js', async (request: Asked, response: ServerResponse) =>
    launcher.serve(request, response, LAUNCHER_CACHING, { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  );

  server.get('/webchat/assets/:hash/:name', async (request: Asked, response: ServerResponse) => {
    const asset = named[request.params?.['name'] ?? ''];
    if (!asset) return html(response, 404, '', {});
    // During an update a page of the other version may ask: it gets what there is, and keeps it for this time alone.
    const current = request.params?.['hash'] === (await asset.hash());
    await asset.serve(request, response, current ? IMMUTABLE : 'no-cache');
  });

  server.get('/webchat', async (request: Asked, response: ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    const sockets = new URL(origins.socketBase(request.headers)).origin;
    const page = filled(chatPage, {
      nonce,
      bundle: await address('webchat.js'),
      script: await address('chat.js'),
      style: await address('chat.css'),
      // As a part of a script element this must not hold its end.
      look: JSON.stringify(look).replaceAll('<', '\\u003c'),
    });
    const headers = {
      'Content-Security-Policy': chatPolicy({ nonce, sockets, ancestors: origins.frameAncestors }),
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    };
    html(response, 200, page, headers);
  });

  server.get('/', async (_request: Asked, response: ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    const page = filled(portalPage, { nonce, style: await address('portal.css') });
    html(response, 200, page, {
      'Content-Security-Policy': portalPolicy({ nonce }),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  });
}

/** Puts values into the places marked `{{name}}`. */
function filled(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function html(response: ServerResponse, status: number, page: string, headers: Record<string, string>): void {
  // The nonce is for one answer.
  const all = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers };
  write(response, status, all, Buffer.from(page));
}
