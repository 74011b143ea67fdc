import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Asset, rootPath } from '../assets';
import styles from '../official/look.json';
import { officialPolicy } from '../policy';
import { escaped, filled, jsonForScript, sendPage } from './html';
import type { Assets, PageParts } from './pageParts';

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** As many letters as its round picture holds. */
const INITIALS = 4;

/** The full bundle: cards and Markdown are in no smaller one. */
const BUNDLE = ['node_modules', 'botframework-webchat', 'dist', 'webchat.js'];
const own = (name: string): string => rootPath('channels', 'webchat', 'official', name);

/** What the page with the official Web Chat is made of. @throws Error saying what to install when it is not there */
export function officialAssets(): Record<string, Asset> {
  const bundle = rootPath(...BUNDLE);
  if (!existsSync(bundle))
    throw new Error(
      'WEBCHAT_CLIENT=official serves the package botframework-webchat, which is not installed. Run: npm install --no-save botframework-webchat@4.18.1',
    );
  return {
    'webchat.js': new Asset(bundle, SCRIPT),
    'chat.js': new Asset(own('chat.js'), SCRIPT),
    'chat.css': new Asset(own('chat.css'), STYLE),
  };
}

/** `GET /webchat`: the page with the unmodified Web Chat. */
export function officialChatPage({ origins, look, hotline }: PageParts, assets: Assets) {
  const template = readFileSync(own('chat.html'), 'utf8');
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = randomBytes(16).toString('base64');
    const page = filled(template, {
      nonce,
      bundle: await assets.address('webchat.js'),
      script: await assets.address('chat.js'),
      style: await assets.address('chat.css'),
      name: escaped(look.name),
      called: escaped(hotline.called),
      hotline: escaped(hotline.label),
      look: jsonForScript({
        ...styles,
        style: { ...styles.style, botAvatarInitials: hotline.name.slice(0, INITIALS) },
      }),
    });
    await sendPage(request, response, page, {
      'Content-Security-Policy': officialPolicy({
        nonce,
        sockets: new URL(origins.socketBase(request.headers)).origin,
        ancestors: origins.frameAncestors,
      }),
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
  };
}
