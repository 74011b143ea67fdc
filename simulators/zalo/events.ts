/** The bodies of Zalo's webhook calls, one builder a kind. */

export type Event = Record<string, unknown>;

/** Builders for one account; `ids` makes a new message id at every call, `clock` gives milliseconds. */
export function eventsOf(
  { appId, oaId }: { appId: string; oaId: string },
  ids: () => string,
  clock: () => number,
) {
  const head = (name: string): Event => ({ app_id: appId, event_name: name, timestamp: String(clock()) });
  /** From a person, or from the account to one. */
  const fromUser = (user: string): Event => ({
    user_id_by_app: `by-app-${user}`,
    sender: { id: user },
    recipient: { id: oaId },
  });
  const fromOa = (user: string, adminId?: string): Event => ({
    user_id_by_app: `by-app-${user}`,
    sender: { id: oaId, ...(adminId !== undefined && { admin_id: adminId }) },
    recipient: { id: user },
  });
  return {
    text: (user: string, text: string, msgId = ids()): Event => ({
      ...head('user_send_text'),
      ...fromUser(user),
      message: { msg_id: msgId, text },
    }),
    /** Name without `user_send_`. */
    attachment: (user: string, kind: string, type: string, payload: unknown): Event => ({
      ...head(`user_send_${kind}`),
      ...fromUser(user),
      message: { msg_id: ids(), attachments: [{ type, payload }] },
    }),
    fromUser: (user: string, name: string, content: Event = {}): Event => ({
      ...head(name),
      ...fromUser(user),
      ...content,
    }),
    follow: (user: string, name = 'follow'): Event => ({
      ...head(name),
      user_id_by_app: `by-app-${user}`,
      oa_id: oaId,
      source: 'oa_profile',
      follower: { id: user },
    }),
    chatNow: (user: string): Event => ({ ...head('user_click_chatnow'), oa_id: oaId, user_id: user }),
    /** What the account says comes back; with the id of the human who wrote it in the chat of the account. */
    echo: (user: string, message: Event, adminId?: string, name = 'oa_send_text'): Event => ({
      ...head(name),
      ...fromOa(user, adminId),
      message: { msg_id: ids(), ...message },
    }),
    /** Any other event. */
    other: (name: string, content: Event): Event => ({ ...head(name), ...content }),
  };
}
