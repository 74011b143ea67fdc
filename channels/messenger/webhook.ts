import { z } from 'zod';

/**
 * The envelope of a webhook call. Everything inside is optional, and a member of another shape than expected counts
 * as absent: Meta adds kinds of events at will, writes `null` for what is not there, and the console's test button
 * sends `changes` instead of `messaging`. One odd member must not cost the events beside it.
 */
const lenient = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const id = lenient(z.union([z.string(), z.number()]).transform(String));
const text = lenient(z.string());
const time = lenient(z.coerce.number().positive());
const person = lenient(z.object({ id, user_ref: text }));
const referral = lenient(z.object({ ref: text }));
const control = lenient(z.object({ new_owner_app_id: id }));
const list = lenient(z.array(z.unknown()));

const Attachment = z
  .object({
    type: z.string().catch('file'),
    payload: lenient(z.object({ url: text, title: text, sticker_id: id })),
  })
  .catch({ type: 'file' });
export type Attachment = z.infer<typeof Attachment>;

export const Element = z.object({
  sender: person,
  recipient: person,
  timestamp: time,
  message: lenient(
    z.object({
      mid: text,
      text,
      is_echo: lenient(z.boolean()),
      metadata: text,
      quick_reply: lenient(z.object({ payload: text })),
      attachments: lenient(z.array(Attachment)),
      referral,
    }),
  ),
  postback: lenient(z.object({ mid: text, title: text, payload: text, referral })),
  referral,
  pass_thread_control: control,
  take_thread_control: control,
});
export type Element = z.infer<typeof Element>;

const Entry = z.object({ id, time, messaging: list, standby: list });

export const Envelope = z.object({
  object: z.string(),
  entry: lenient(z.array(Entry.catch({}))),
});
export type Envelope = z.infer<typeof Envelope>;

/** Whether Meta tells that it warned, blocked or unblocked the page. */
export function policyEvents({ entry = [] }: Envelope): boolean {
  return entry.some(({ messaging = [] }) =>
    messaging.some(
      (element) => typeof element === 'object' && element !== null && 'policy_enforcement' in element,
    ),
  );
}
