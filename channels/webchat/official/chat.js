// The chat's page: keeps a conversation over reloads and starts the official Web Chat in it.
(() => {
  'use strict';

  const script = document.currentScript;
  const look = JSON.parse(document.getElementById('look').textContent);
  const people = script.dataset.people;
  const api = new URL('v3/directline', document.baseURI).href;
  const element = (id) => document.getElementById(id);
  const framed = window.parent !== window;

  // Kept for this tab alone: on a shared machine the next person must not find the talk of the last one.
  const KEPT = 'tro-ly-1022';
  const RESTARTED = 'tro-ly-1022-restarted';
  const QUIET = 10000;
  const memory = {
    get(key) {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null; // Storage can be shut for frames; then a reload begins anew.
      }
    },
    set(key, value) {
      try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, value);
      } catch {
        return;
      }
    },
  };

  function notice(text, retry) {
    element('notice-text').textContent = text;
    element('notice').setAttribute('role', retry ? 'alert' : 'status');
    element('notice').hidden = false;
    element('chat').hidden = true;
    element('retry').hidden = !retry;
  }

  function startOver() {
    memory.set(KEPT, null);
    location.reload();
  }

  /** Begins again as soon as the server can be reached: a reload before that would leave an empty page. */
  async function beginAgain() {
    for (let reached = false; !reached; await wait(reached ? 0 : 3000))
      reached = await fetch(location.href, { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      );
    location.reload();
  }

  /** The conversation broke off. Once in a while a fresh start mends that; again and again it would not. */
  function lost() {
    const now = Date.now();
    if (now - Number(memory.get(RESTARTED) ?? 0) < QUIET)
      return notice(`Kết nối bị gián đoạn. Anh/Chị thử lại sau ít phút hoặc gọi ${people}.`, true);
    memory.set(RESTARTED, String(now));
    return beginAgain();
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      const added = document.createElement('script');
      added.src = address;
      added.onload = resolve;
      added.onerror = () => reject(new Error(`Could not load ${address}`));
      document.head.append(added);
    });
  }

  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function admission() {
    const resume = memory.get(KEPT) ?? undefined;
    for (let attempt = 0; ; attempt++) {
      const answer = await fetch(`${api}/tokens/generate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ resume }),
      });
      if (answer.ok) return answer.json();
      if (answer.status !== 429 || attempt === 3)
        throw new Error(`tokens/generate answered ${answer.status}`);
      notice('Đang có nhiều người hỏi cùng lúc, Anh/Chị chờ giây lát…', false);
      await wait(1000 * Math.min(15, Number(answer.headers.get('Retry-After')) || 3));
    }
  }

  function watch(directLine, tokenLife) {
    const FAILED = 4;
    const ENDED = 5;
    let ended = false;
    const end = () => {
      if (!ended) lost();
      ended = true;
    };
    const subscription = directLine.connectionStatus$.subscribe({
      next(status) {
        if (status === FAILED || status === ENDED) end();
      },
      error: end,
    });

    // That the server no longer knows the conversation changes no status: the client throws it.
    addEventListener('error', (event) => {
      if (event.error && event.error.message === 'conversation ended') end();
    });

    // The client renews its token in silence; a machine that slept past the token's life can only begin again.
    let token = directLine.token;
    let renewed = Date.now();
    const timer = setInterval(() => {
      if (directLine.token !== token) renewed = Date.now();
      token = directLine.token;
      if (Date.now() - renewed <= tokenLife) return;
      clearInterval(timer);
      subscription.unsubscribe();
      beginAgain();
    }, 5000);
  }

  async function open() {
    const [session] = await Promise.all([admission(), load(script.dataset.bundle)]);
    memory.set(KEPT, session.resume);
    store = window.WebChat.createStore();
    const directLine = window.WebChat.createDirectLine({
      domain: api,
      token: session.token,
      ...(session.resumed && { conversationId: session.conversationId }),
      conversationStartProperties: { locale: look.locale },
    });
    watch(directLine, session.expires_in * 1000);
    element('notice').hidden = true;
    element('chat').hidden = false;
    window.WebChat.renderWebChat(
      {
        directLine,
        store,
        userID: session.user.id,
        locale: look.locale,
        overrideLocalizedStrings: look.strings,
        styleOptions: look.style,
        nonce: script.nonce,
      },
      element('chat'),
    );
    focusBox();
    sendAsked();
  }

  /** What the portal's page asks for its visitor: sent when Web Chat is there. */
  let store = null;
  const asked = [];
  function sendAsked() {
    while (store && asked.length > 0)
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: asked.shift() } });
  }

  /** Web Chat is there some moments after it was asked for. */
  function focusBox(attempts = 20) {
    const box = document.querySelector('[data-id="webchat-sendbox-input"]');
    if (box && document.hasFocus()) box.focus();
    else if (attempts > 0) setTimeout(focusBox, 100, attempts - 1);
  }

  element('restart').addEventListener('click', startOver);
  element('retry').addEventListener('click', () => location.reload());
  if (framed) {
    // Nothing secret is said, so any page may hear it; and only the page around this one is listened to.
    const tell = (message) => window.parent.postMessage({ tro_ly_1022: message }, '*');
    const close = () => tell({ close: true });
    element('close').hidden = false;
    element('close').addEventListener('click', close);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    });
    addEventListener('message', (event) => {
      const said = event.source === window.parent && event.data && event.data.tro_ly_1022;
      if (said === 'opened') focusBox();
      if (said && said.ask) asked.push(String(said.ask));
      sendAsked();
    });
    tell({ ready: true });
  }

  open().catch((error) => {
    console.error(error);
    notice(`Chưa mở được cuộc trò chuyện. Anh/Chị thử lại hoặc gọi ${people}.`, true);
  });
})();
