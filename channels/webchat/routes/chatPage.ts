import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rootPath } from '../assets';
import en from '../client/text/en.json';
import vi from '../client/text/vi.json';
import { query } from '../directLineContext';
import { lookStyle } from '../look/look';
import matters from '../look/matters.json';
import { chatPolicy } from '../policy';
import { escaped, filled, jsonForScript, sendPage } from './html';
import type { Assets, PageParts } from './pageParts';

const texts = { vi, en };
const CODE = /^\d\.\d{6}$/;

/** `GET /webchat`: the page with our own client. What can be seen and typed into is there before any script is. */
export function ownChatPage(parts: PageParts, assets: Assets) {
  const { origins, look, hotline, limits, finding } = parts;
  const template = readFileSync(rootPath('channels', 'webchat', 'pages', 'chat.html'), 'utf8');

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = randomBytes(16).toString('base64');
    const asked = query(request);
    const language = asked.get('lang') === 'en' ? 'en' : 'vi';
    const text = texts[language];
    const emblem = look.emblem === undefined ? undefined : await assets.address('emblem');
    const code = asked.get('procedure') ?? '';
    const procedure = CODE.test(code) ? await finding?.byCode(code) : undefined;
    const settings = {
      name: look.name,
      city: look.city,
      ...(emblem !== undefined && { emblem }),
      hotline,
      language,
      longest: limits.textCharacters,
      matters,
      ...(procedure && { procedure: { name: procedure.title, says: procedure.says } }),
      suggests: finding !== undefined,
    };
    const page = filled(template, {
      nonce,
      language,
      color: look.color,
      name: escaped(look.name),
      city: escaped(look.city),
      emblem:
        emblem === undefined ? `<span>${escaped(hotline.name)}</span>` : `<img src="${emblem}" alt="" />`,
      kind: escaped(text.kind),
      loading: escaped(text.loading),
      ask: escaped(text.ask),
      box: escaped(text.box),
      talk: escaped(text.talk),
      placeholder: escaped(text.placeholder),
      noscript: escaped(text.noscript),
      hotline: escaped(hotline.label),
      phone: escaped(hotline.phone),
      script: await assets.address('chat.js'),
      style: lookStyle(look) + (await assets.named.get('chat.css')?.text()),
      settings: jsonForScript(settings),
    });
    await sendPage(request, response, page, {
      'Content-Security-Policy': chatPolicy({
        nonce,
        sockets: new URL(origins.socketBase(request.headers)).origin,
        ancestors: origins.frameAncestors,
        pictures: new URL(origins.base(request.headers)).origin,
      }),
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self)',
    });
  };
}
