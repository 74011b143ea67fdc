/** What Messenger takes; longer is refused or cut off there. Characters, unless said otherwise. */
export const limits = {
  text: 2_000,
  metadata: 999,
  quickReplies: 13,
  quickReplyTitle: 20,
  payload: 1_000,
  buttons: 3,
  buttonTitle: 20,
  buttonTemplateText: 640,
  elements: 10,
  elementTitle: 80,
  elementSubtitle: 80,
  /** Of a person's last message or tap, in milliseconds: after that only a human may write. */
  windowMs: 24 * 3_600_000,
  greeting: 160,
  iceBreakers: 4,
  menuItems: 20,
  menuTitle: 30,
} as const;
