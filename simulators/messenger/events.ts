/** The elements of Meta's webhook calls, one builder a kind. */

export type Element = Record<string, unknown>;

const base = (psid: string, pageId: string, at: number): Element => ({
  sender: { id: psid },
  recipient: { id: pageId },
  timestamp: at,
});

/** Builders for one page; `ids` makes a new message id at every call, `clock` gives milliseconds. */
export function eventsOf(pageId: string, ids: () => string, clock: () => number) {
  const from = (psid: string, at = clock()): Element => base(psid, pageId, at);
  const message = (psid: string, content: Element, at?: number): Element => ({
    ...from(psid, at),
    message: { mid: ids(), ...content },
  });
  return {
    text: (psid: string, text: string, at?: number): Element => message(psid, { text }, at),
    chip: (psid: string, text: string, payload: string): Element =>
      message(psid, { text, quick_reply: { payload } }),
    attachment: (psid: string, type: string, payload: unknown): Element =>
      message(psid, { attachments: [{ type, payload }] }),
    message,
    postback: (psid: string, payload: string, title = payload, more: Element = {}): Element => ({
      ...from(psid),
      postback: { mid: ids(), title, payload, ...more },
    }),
    /** What the page said comes back, with page and person changed round. */
    echo: (psid: string, content: Element): Element => ({
      sender: { id: pageId },
      recipient: { id: psid },
      timestamp: clock(),
      message: { mid: ids(), is_echo: true, ...content },
    }),
    other: (psid: string, kind: string, content: unknown): Element => ({ ...from(psid), [kind]: content }),
  };
}
