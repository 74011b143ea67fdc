import { z } from 'zod';
import { withoutPersonalData } from '../content/withoutPersonalData';
import { limits } from './limits';
import type { Content } from './wire';

/** Control characters (line breaks and tabs stay), and halves of characters that no store can keep. */
const UNSHOWABLE = /(?![\n\r\t])\p{Cc}|\p{Surrogate}/gu;

const clean = (text: string): string => text.replace(UNSHOWABLE, '');
const plainValue = z.union([z.string().max(2_000).transform(clean), z.number(), z.boolean(), z.null()]);
const short = z.string().max(200).transform(clean);

/** What a button brings along: a plain value, or a flat object of them. */
const Value = z
  .union([plainValue, z.record(z.string().regex(/^[A-Za-z_][\w-]{0,63}$/), plainValue)])
  .refine(
    (value) => Buffer.byteLength(JSON.stringify(value)) <= limits.valueSize,
    `must be at most ${limits.valueSize} bytes`,
  );

const ChannelData = z.object({
  clientActivityID: short.optional(),
  postBack: z.boolean().optional(),
  messageBack: z.object({ displayText: z.string().max(2_000).transform(clean).optional() }).optional(),
});

const FromClient = z.object({
  type: z.string(),
  text: z.string().transform(clean).optional(),
  name: short.optional(),
  value: Value.optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional()
    .catch(undefined),
  localTimezone: short.optional().catch(undefined),
  channelData: ChannelData.optional().catch(undefined),
  attachments: z
    .array(z.object({ name: short.optional(), contentType: short.optional() }))
    .max(20)
    .optional()
    .catch(undefined),
});

/** What may be wrong with an answer; there is no room for words. */
const feedbackReasons = ['other-matter', 'unclear', 'incomplete', 'outdated'] as const;

const Feedback = z.object({
  /** Id of the answer. */
  activity: z.string().regex(/^[\w-]{1,80}\|\d{1,9}$/),
  rating: z.literal([1, -1]),
  reason: z.enum(feedbackReasons).optional(),
});
export type Feedback = z.infer<typeof Feedback>;

/** What a client sent, sorted by what is to be done with it. */
export type Incoming =
  | { kind: 'message'; content: Content; key: string | undefined; tooLong: boolean; files: number }
  /** Kept and shown to the client again, which waits for that; the bot need not know. */
  | { kind: 'noted'; content: Content; key: string | undefined }
  /** Whether an answer helped. */
  | { kind: 'feedback'; content: Content; key: string; feedback: Feedback }
  /** Nothing to keep: signs of typing, the end of a page's connection. */
  | { kind: 'ignored' }
  | { kind: 'refused'; reason: string };

/** Reads an activity of a client. Whatever is not known is left out; who sent it is decided by the token, not here. */
export function incoming(json: unknown, user: string): Incoming {
  const parsed = FromClient.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      kind: 'refused',
      reason: `The activity cannot be read: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? ''}`,
    };
  }
  const { type, text = '', name, attachments = [], ...rest } = parsed.data;
  const key = rest.channelData?.clientActivityID;
  const from = { id: user, role: 'user' };
  const common = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));

  if (type === 'typing' || type === 'endOfConversation') return { kind: 'ignored' };
  if (type === 'event' && name === 'webchat/join')
    return { kind: 'noted', key, content: { ...common, type, name, from } };
  if (type === 'event' && name === 'feedback') return rated(rest.value, from);
  if (type !== 'message')
    return {
      kind: 'refused',
      reason: `Activities of the type "${clean(type).slice(0, 50)}" are not taken; send "message".`,
    };

  const tooLong = text.length > limits.textCharacters;
  const content: Content = withoutPersonalData({
    ...common,
    type,
    from,
    text: tooLong ? `${text.slice(0, limits.textCharacters)}…` : text,
    textFormat: 'plain',
    ...(attachments.length > 0 && { attachments }),
  });
  return { kind: 'message', content, key, tooLong, files: attachments.length };
}

/** The same rating of the same answer is one, however often it comes. */
function rated(value: unknown, from: { id: string; role: string }): Incoming {
  const parsed = Feedback.safeParse(value);
  if (!parsed.success)
    return {
      kind: 'refused',
      reason: 'Feedback is {activity, rating: 1 or -1, reason?}; see docs/webchat.md.',
    };
  const { activity, rating, reason } = parsed.data;
  return {
    kind: 'feedback',
    key: `feedback|${activity}|${rating}|${reason ?? ''}`,
    content: { type: 'event', name: 'feedback', from, value: parsed.data },
    feedback: parsed.data,
  };
}
