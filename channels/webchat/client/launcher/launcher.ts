import css from './launcher.css';

/**
 * What a portal's page loads: a button at the bottom right. The chat itself is loaded when it is opened. Works as a
 * classic script and as a module, more than once on a page, and on pages that replace their body.
 */
const NAME = 'tro-ly-1022';
/** The server puts the name of the city's hotline here. */
const HOTLINE = '__HOTLINE__';
const OPENED = `${NAME}-open`;
const SMALL = '(max-width: 600px), (max-height: 520px)';

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/webchat.js"], script[src^="webchat.js"]');

interface Message {
  ready?: boolean;
  close?: boolean;
  wide?: boolean;
  unread?: number;
}

function start({ src, dataset }: HTMLScriptElement): void {
  const { lang, procedure, inline, color } = dataset;
  const english = lang === 'en';
  const page = new URL('webchat', src);
  if (lang) page.searchParams.set('lang', lang);
  if (procedure) page.searchParams.set('procedure', procedure);

  const host = make('div');
  host.id = NAME;
  host.lang = english ? 'en' : 'vi';
  const root = host.attachShadow({ mode: 'open' });
  style(root);
  if (color && /^#[0-9a-f]{6}$/i.test(color)) host.style.setProperty('--brand', color);

  const panel = make('div');
  panel.className = inline ? 'panel inline' : 'panel';
  panel.setAttribute('role', inline ? 'region' : 'dialog');
  panel.setAttribute('aria-label', english ? `${HOTLINE} assistant` : `Trợ lý ${HOTLINE}`);
  panel.id = 'panel';
  panel.hidden = true;

  const label = english ? `Ask ${HOTLINE}` : `Hỏi ${HOTLINE}`;
  const words = make('span');
  const count = make('b');
  words.textContent = label;
  const button = make('button');
  button.type = 'button';
  button.append(icon(), words, count);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-controls', 'panel');
  root.append(panel, button);

  const small = matchMedia(SMALL);
  let frame: HTMLIFrameElement | undefined;
  let shown = false;
  let focused = false;
  let covered: HTMLElement | undefined;
  let overflow = '';
  let ready = false;
  let question: string | undefined;

  const post = (message: unknown): void =>
    frame?.contentWindow?.postMessage({ tro_ly_1022: message }, page.origin);

  /** A chat that is still loading asks for this itself when it is ready. */
  function tell(): void {
    if (!ready) return;
    // A chat that was open before a reload does not take the focus of the page.
    post(shown ? (focused ? 'opened' : 'shown') : 'closed');
    if (question) post({ ask: question });
    question = undefined;
  }

  function show(focus: boolean): void {
    if (!frame) {
      frame = make('iframe');
      frame.title = english ? `${HOTLINE} assistant` : `Trợ lý ${HOTLINE}`;
      frame.allow = 'microphone; clipboard-write; web-share';
      frame.src = page.href;
      panel.append(frame);
    }
    shown = true;
    focused = focus;
    apply();
    // The panel is there at once, without waiting for any motion, so that it can take the focus.
    if (focus) frame.focus();
    tell();
  }

  function hide(): void {
    shown = false;
    apply();
    button.focus();
    tell();
  }

  function apply(): void {
    remember(shown);
    panel.hidden = !shown;
    button.hidden = shown || !!inline;
    button.setAttribute('aria-expanded', String(shown));
    cover();
  }

  function unread(n: number): void {
    count.textContent = n > 0 ? String(Math.min(n, 9)) : '';
    const news = english ? `${n} new` : `${n} tin mới`;
    button.setAttribute('aria-label', n > 0 ? `${label}, ${news}` : label);
  }

  /** On a phone the chat fills the screen: nothing behind it may scroll or take the focus. */
  function cover(): void {
    const wanted = shown && !inline && small.matches ? document.body : undefined;
    panel.toggleAttribute('aria-modal', false);
    if (wanted) panel.setAttribute('aria-modal', 'true');
    fit();
    if (wanted === covered) return;
    const { style: page } = document.documentElement;
    if (covered) covered.inert = false;
    else overflow = page.overflow;
    if (wanted) wanted.inert = true;
    page.overflow = wanted ? 'hidden' : overflow;
    covered = wanted;
  }

  /** Where a keyboard lies over the page without making it smaller, the panel ends above it. */
  function fit(): void {
    const view = visualViewport;
    const on = shown && !inline && small.matches && view && view.scale === 1;
    panel.style.height = on ? `${view.height}px` : '';
    panel.style.top = on ? `${view.offsetTop}px` : '';
  }

  button.addEventListener('click', () => show(true));
  // Anything on the portal's page may open the chat with a question: <a href="…/webchat" data-hoi-1022="Sinh con …">.
  document.addEventListener('click', (event) => {
    const asking = (event.target as Element | null)?.closest?.<HTMLElement>('[data-hoi-1022]');
    if (!asking || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    question = asking.getAttribute('data-hoi-1022') || undefined;
    show(true);
  });
  small.addEventListener('change', apply);
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && shown && !inline) hide();
  });
  addEventListener('message', (event: MessageEvent<{ tro_ly_1022?: Message } | null>) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== page.origin) return;
    const { ready: now, close, wide, unread: n } = event.data?.tro_ly_1022 ?? {};
    if (now) {
      ready = true;
      tell();
    }
    if (close && !inline) hide();
    if (wide !== undefined) panel.classList.toggle('wide', wide);
    if (n !== undefined) unread(n);
  });

  // Beside the body, not in it: a body that is moved or transformed, or replaced by the portal, does not take it along.
  const put = (): void => {
    const place = inline ? document.querySelector(inline) : document.documentElement;
    if (place && host.parentNode !== place) place.append(host);
    if (covered && covered !== document.body) cover();
  };
  unread(0);
  const before = wasOpen();
  apply();
  whenReady(() => {
    put();
    if (inline || before) show(false);
    new MutationObserver(put).observe(document.documentElement, { childList: true, subtree: !!inline });
  });
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElement(tag);
}

/** Built by hand: pages under Trusted Types take no markup as text. */
function icon(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  for (const name of ['width', 'height']) svg.setAttribute(name, '24');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5');
  svg.append(path);
  return svg;
}

/** A portal's content policy may forbid style elements; a sheet made by script is not one. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = make('style');
    element.textContent = css;
    root.append(element);
  }
}

function whenReady(call: () => void): void {
  if (document.body) call();
  else addEventListener('DOMContentLoaded', call);
}

function remember(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(OPENED, 'yes');
    else sessionStorage.removeItem(OPENED);
  } catch {
    return; // Storage is shut: after a reload the chat is closed.
  }
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPENED) === 'yes';
  } catch {
    return false;
  }
}

if (script?.src && !document.getElementById(NAME)) start(script);
