/** What the page around the chat and the chat say to each other. Nothing secret: any page may hear it. */
type FromParent = 'opened' | 'shown' | 'closed' | { ask: string };
type ToParent = { ready: true } | { close: true } | { wide: boolean } | { unread: number };

export const framed = window.parent !== window;

export function tellParent(message: ToParent): void {
  if (framed) window.parent.postMessage({ tro_ly_1022: message }, '*');
}

/** Listens to the page around this one alone. */
export function onParent(call: (message: FromParent) => void): void {
  addEventListener('message', (event: MessageEvent<{ tro_ly_1022?: FromParent } | null>) => {
    if (event.source !== window.parent) return;
    const message = event.data?.tro_ly_1022;
    if (message === 'opened' || message === 'shown' || message === 'closed') call(message);
    else if (typeof message === 'object' && typeof message.ask === 'string')
      call({ ask: message.ask.slice(0, 500) });
  });
}
