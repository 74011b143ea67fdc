import { z } from 'zod';

/**
 * The envelope of a webhook call. Everything inside an element is optional here: Meta adds kinds of events at
 * will, and the console's test button sends `changes` instead of `messaging`.
 */
const id = z.union([z.string(), z.number()]).transform(String);
const person = z.object({ id: id.optional(), user_ref: z.string().optional() }).partial();
const referral = z.object({ ref: z.string().optional(), source: z.string().optional() });
const attachment = z.object({
  type: z.string().catch('file'),
  payload: z
    .object({ url: z.string().optional(), title: z.string().optional(), sticker_id: id.optional() })
    .nullish()
    .catch(null),
});
const control = z.object({ new_owner_app_id: id.nullish() });

export const Element = z.object({
  sender: person.optional(),
  recipient: person.optional(),
  timestamp: z.coerce.number().optional(),
  message: z
    .object({
      mid: z.string().optional(),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      app_id: id.nullish(),
      metadata: z.string().nullish(),
      quick_reply: z.object({ payload: z.string().optional() }).optional(),
      attachments: z.array(attachment).nullish(),
      referral: referral.optional(),
    })
    .optional(),
  postback: z
    .object({
      mid: z.string().optional(),
      title: z.string().optional(),
      payload: z.string().optional(),
      referral: referral.optional(),
    })
    .optional(),
  referral: referral.optional(),
  pass_thread_control: control.optional(),
  take_thread_control: control.optional(),
});
export type Element = z.infer<typeof Element>;

export const Envelope = z.object({
  object: z.string(),
  entry: z
    .array(
      z.object({
        id: id.optional(),
        time: z.coerce.number().optional(),
        messaging: z.array(z.unknown()).optional(),
        standby: z.array(z.unknown()).optional(),
      }),
    )
    .optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Whether Meta tells that it warned, blocked or unblocked the page. */
export function enforced({ entry = [] }: Envelope): boolean {
  return entry.some(({ messaging = [] }) =>
    messaging.some(
      (element) => typeof element === 'object' && element !== null && 'policy_enforcement' in element,
    ),
  );
}
