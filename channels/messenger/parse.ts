import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { tapped } from '../content/actions';
import type { InboundEvent } from '../adapter';
import { attachmentsOf, isThumb } from './attachments';
import { isOwnMetadata } from './metadata';
import { START } from './payloads';
import { Element, type Envelope } from './webhook';

/** Meta's own inbox, where the page's staff writes. */
export const PAGE_INBOX = '263902037430900';

/** A payload for another program, left over in a menu or button of an earlier bot: what the citizen read is its title. */
const FOREIGN = /^(?:[A-Z0-9]+(?:[_:.-][A-Z0-9]+)+|[{[].*)$/s;

type ParsedMessage = Pick<InboundEvent, 'activity' | 'control' | 'messageId'>;

/**
 * The events in a webhook call that mean something to the bot. Left out on purpose: delivery and read marks,
 * reactions, edits, opt-ins, stickers but the thumb, app roles, account linking, our own echoes, and what people
 * write while another app leads the conversation (`standby`).
 * @param now milliseconds, for elements without a time.
 */
export function parse(envelope: Envelope, pageId: string, now: number): InboundEvent[] {
  return (envelope.entry ?? []).flatMap((entry) => {
    if (entry.id !== pageId) return [];
    const { messaging = [], standby = [], time = now } = entry;
    return [
      ...messaging.flatMap((raw) => event(raw, pageId, time, parseElement)),
      ...standby.flatMap((raw) => event(raw, pageId, time, parseEcho)),
    ];
  });
}

function event(
  raw: unknown,
  pageId: string,
  at: number,
  read: (element: Element) => ParsedMessage | null,
): InboundEvent[] {
  const { data: element } = Element.safeParse(raw);
  const found = element && read(element);
  const user = element && personOf(element);
  if (!found || !user) return [];
  return [
    {
      id: idOf(element, raw),
      conversation: `messenger/${pageId}/${user}`,
      at: element.timestamp ?? at,
      ...found,
    },
  ];
}

function parseElement(element: Element): ParsedMessage | null {
  const { message, postback, referral, pass_thread_control: passed, take_thread_control: taken } = element;
  if (message?.is_echo) return parseEcho(element);
  if (message) return parseMessage(message);
  if (postback) return parsePostback(postback);
  if (referral) return { activity: arrival(referral.ref) };
  if (passed) return { control: passed.new_owner_app_id === PAGE_INBOX ? 'handover' : 'resume' };
  return taken ? { control: 'handover' } : null;
}

/** An echo that is not ours: a human, or another app, has answered. */
function parseEcho({ message }: Element): ParsedMessage | null {
  if (!message?.is_echo || isOwnMetadata(message.metadata)) return null;
  return { control: 'handover', ...(message.mid && { messageId: message.mid }) };
}

function parseMessage(message: NonNullable<Element['message']>): ParsedMessage | null {
  const ref = message.referral?.ref;
  const channelData = ref ? { channelData: { referral: ref } } : {};
  const payload = message.quick_reply?.payload;
  if (payload) return { activity: { ...tapped(payload), ...channelData } };
  if (message.text) return { activity: { type: 'message', text: message.text, ...channelData } };
  const attachments = message.attachments ?? [];
  if (attachments.some(isThumb)) return { activity: { type: 'message', text: '👍' } };
  const sent = attachmentsOf(attachments);
  return sent.length > 0
    ? { activity: { type: 'message', text: '', attachments: sent, ...channelData } }
    : null;
}

function parsePostback({ payload, title, referral }: NonNullable<Element['postback']>): ParsedMessage | null {
  if (payload === START) return { activity: arrival(referral?.ref), control: 'resume' };
  if (payload && title && FOREIGN.test(payload)) return { activity: tapped(title) };
  if (payload ?? title) return { activity: tapped(payload ?? title ?? '') };
  return referral ? { activity: arrival(referral.ref) } : null;
}

/** Somebody comes in, perhaps by a link that says from where. */
function arrival(ref: string | undefined): Partial<Activity> {
  return {
    type: 'conversationUpdate',
    membersAdded: [{ id: 'person', name: '' }],
    ...(ref && { channelData: { referral: ref } }),
  };
}

/** The person's page-scoped id; for an echo the person is the recipient. */
function personOf({ sender, recipient, message }: Element): string | undefined {
  const person = message?.is_echo ? recipient : sender;
  return person?.id ?? (person?.user_ref && `ref:${person.user_ref}`);
}

function idOf(element: Element, raw: unknown): string {
  const mid = element.message?.mid ?? element.postback?.mid;
  return mid ?? createHash('sha256').update(JSON.stringify(raw)).digest('base64url');
}
