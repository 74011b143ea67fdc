// The launcher of the web chat: a button at the bottom right of a portal's page. The chat itself is loaded when opened.
(() => {
  'use strict';

  const NAME = 'tro-ly-1022';
  if (document.getElementById(NAME)) return;
  const OPENED = `${NAME}-open`;
  const page = new URL('webchat', document.currentScript.src);
  const OPEN = 'Hỏi 1022';
  const CLOSE = 'Đóng';
  const NAMED = 'Trợ lý 1022, máy trả lời tự động';

  const css = `
:host { all: initial; }
button, .panel { position: fixed; z-index: 2147483000; right: 20px; }
button {
  bottom: 20px; display: flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 20px 0 16px;
  border: 2px solid #fff; border-radius: 28px; background: #0b4f8a; color: #fff; cursor: pointer;
  font: 600 16px/1.2 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  box-shadow: 0 3px 14px rgba(0, 0, 0, 0.3);
}
button:hover { background: #083c6a; }
button:focus-visible { outline: 3px solid #ffb300; outline-offset: 2px; }
svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.panel {
  bottom: 84px; width: 400px; height: min(660px, calc(100vh - 104px)); border: 0; border-radius: 14px;
  overflow: hidden; background: #fff; box-shadow: 0 6px 32px rgba(0, 0, 0, 0.32); visibility: hidden;
}
.panel.open { visibility: visible; }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light; }
@media (prefers-reduced-motion: no-preference) {
  .panel { opacity: 0; transform: translateY(12px); transition: opacity 0.18s, transform 0.18s, visibility 0.18s; }
  .panel.open { opacity: 1; transform: none; }
}
@media (max-width: 600px) {
  .panel { inset: 0; width: auto; height: 100vh; height: 100dvh; border-radius: 0; }
  .panel.open + button { display: none; }
}
@media print { button, .panel { display: none; } }`;

  const icon =
    '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">' +
    '<path d="M4 5h16v11H10l-5 4v-4H4z"/><path d="M8 9h8M8 12h5"/></svg>';

  const host = document.createElement('div');
  host.id = NAME;
  host.lang = 'vi';
  const root = host.attachShadow({ mode: 'open' });
  style();

  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.id = 'panel';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Trợ lý 1022');

  const button = document.createElement('button');
  button.type = 'button';
  button.innerHTML = `${icon}<span></span>`;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-controls', 'panel');
  root.append(panel, button);

  const small = matchMedia('(max-width: 600px)');
  let frame = null;
  let shown = false;
  /** What was made unreachable behind the chat while it fills the screen. */
  let behind = [];
  let overflow = '';

  function style() {
    // A portal's content policy may forbid style elements; a sheet made by script is not one.
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(Object.assign(document.createElement('style'), { textContent: css }));
    }
  }

  function remember(open) {
    try {
      if (open) sessionStorage.setItem(OPENED, 'yes');
      else sessionStorage.removeItem(OPENED);
    } catch {
      return; // Storage is shut: after a reload the chat is closed.
    }
  }

  function wasOpen() {
    try {
      return sessionStorage.getItem(OPENED) === 'yes';
    } catch {
      return false;
    }
  }

  function tellFrame() {
    frame.contentWindow.postMessage({ tro_ly_1022: 'opened' }, page.origin);
  }

  function show(focus) {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = 'Trợ lý 1022';
      frame.src = page.href;
      frame.addEventListener('load', () => shown && focus && frame.focus());
      panel.append(frame);
    }
    shown = true;
    apply();
    if (!focus) return;
    frame.focus();
    tellFrame();
  }

  function hide() {
    shown = false;
    apply();
    button.focus();
  }

  function apply() {
    remember(shown);
    panel.classList.toggle('open', shown);
    button.setAttribute('aria-expanded', String(shown));
    // What is read out begins with what is seen.
    button.lastChild.textContent = shown ? CLOSE : OPEN;
    button.setAttribute('aria-label', `${shown ? CLOSE : OPEN}: ${NAMED}`);
    cover(shown && small.matches);
  }

  /** On a phone the chat fills the screen: nothing behind it may scroll or take the focus. */
  function cover(covered) {
    panel.toggleAttribute('aria-modal', false);
    if (covered) panel.setAttribute('aria-modal', 'true');
    if (covered === behind.length > 0) return;
    if (covered) {
      overflow = document.documentElement.style.overflow;
      document.documentElement.style.overflow = 'hidden';
      behind = [...document.body.children].filter((child) => child !== host && !child.inert);
      behind.forEach((child) => (child.inert = true));
    } else {
      document.documentElement.style.overflow = overflow;
      behind.forEach((child) => (child.inert = false));
      behind = [];
    }
  }

  button.addEventListener('click', () => (shown ? hide() : show(true)));
  small.addEventListener('change', apply);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) hide();
  });
  addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== page.origin) return;
    if (event.data && event.data.tro_ly_1022 === 'close') hide();
  });

  const wasOpenBefore = wasOpen();
  apply();
  const put = () => {
    document.body.append(host);
    if (wasOpenBefore) show(false);
  };
  if (document.body) put();
  else addEventListener('DOMContentLoaded', put);
})();
