import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { Asset, IMMUTABLE, rootPath } from '../assets';
import { emblemTypes, usualLook } from '../look/look';
import { write } from '../http';
import { portalPolicy } from '../policy';
import type { Assets, PageParts } from './pageParts';
import { ownChatPage } from './chatPage';
import { escaped, filled, nothing, sendPage } from './html';
import { officialAssets, officialChatPage } from './officialPage';

type Asked = IncomingMessage & { params?: Record<string, string> };

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
/** Stands in the launcher where the hotline is named. */
const HOTLINE = '__HOTLINE__';
/** A portal's page asks again after this long whether there is a newer launcher. */
const LAUNCHER_CACHING = 'public, max-age=300, stale-while-revalidate=86400';

/** The list of procedures, beside the chat under whatever path. */
const PROCEDURES = 'thu-tuc';

const built = (name: string): string => rootPath('dist', 'webchat', name);
const beside = (...parts: string[]): string => rootPath('channels', 'webchat', ...parts);

/** Adds what browsers see: the demo portal, the launcher, the chat's page and what belongs to it. */
export function pages(server: Server, parts: PageParts): void {
  const { look, client } = parts;
  const launcher = new Asset(built('launcher.js'), SCRIPT, adapted(look.color, parts.hotline.name));
  const files: Record<string, Asset> = {
    'portal.css': new Asset(beside('assets', 'portal.css'), STYLE),
    ...(look.emblem !== undefined && {
      emblem: new Asset(look.emblem, emblemTypes[extname(look.emblem)] ?? 'image/png'),
    }),
    ...(client === 'official'
      ? officialAssets()
      : { 'chat.js': new Asset(built('chat.js'), SCRIPT), 'chat.css': new Asset(built('chat.css'), STYLE) }),
  };
  const named = new Map(Object.entries(files));
  const assets: Assets = {
    named,
    address: async (name) => `webchat/assets/${await named.get(name)?.hash()}/${name}`,
  };
  const portalPage = readFileSync(beside('pages', 'portal.html'), 'utf8');
  const chatPage = client === 'official' ? officialChatPage(parts, assets) : ownChatPage(parts, assets);

  server.get('/webchat.js', async (request: Asked, response: ServerResponse) =>
    launcher.serve(request, response, LAUNCHER_CACHING, { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  );

  server.get('/webchat/assets/:hash/:name', async (request: Asked, response: ServerResponse) => {
    const asset = named.get(request.params?.['name'] ?? '');
    if (!asset) return nothing(response);
    // During an update a page of the other version may ask: it gets what there is, and keeps it for this time alone.
    const current = request.params?.['hash'] === (await asset.hash());
    // A drawing that is opened by itself runs nothing.
    const shut = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
    await asset.serve(
      request,
      response,
      current ? IMMUTABLE : 'no-cache',
      asset === named.get('emblem') ? shut : {},
    );
  });

  server.get('/webchat', async (request: Asked, response: ServerResponse) => chatPage(request, response));

  if (!parts.demo) {
    // Where the demo would be, who types the bare address finds what is meant for citizens.
    server.get('/', async (_request: Asked, response: ServerResponse) =>
      write(response, 302, { Location: PROCEDURES, 'Cache-Control': 'no-store' }, Buffer.alloc(0)),
    );
    return;
  }
  server.get('/', async (request: Asked, response: ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    const page = filled(portalPage, {
      name: escaped(look.name),
      called: escaped(parts.hotline.name),
      hotline: escaped(parts.hotline.label),
      phone: escaped(parts.hotline.phone),
      nonce,
      style: await assets.address('portal.css'),
    });
    await sendPage(request, response, page, {
      'Content-Security-Policy': portalPolicy({ nonce }),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
  });
}

/** The launcher in the city's colour and with the name of its hotline, whatever letters and signs that has. */
function adapted(color: string, hotline: string): (script: string) => string {
  const letters = [...hotline].map((letter) => (/[\w ]/.test(letter) ? letter : inScript(letter))).join('');
  return (script) => script.replaceAll(usualLook.color, color).replaceAll(HOTLINE, letters);
}

/** A letter as it can stand between any kind of quotes. */
function inScript(letter: string): string {
  return letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
