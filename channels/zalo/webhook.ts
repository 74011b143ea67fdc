import { z } from 'zod';

/**
 * The body of a webhook call: one event. Everything is optional, and a member of another shape than expected counts
 * as absent: Zalo has several shapes for one thing, and adds events at will.
 */
const id = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);
const person = z.object({ id, admin_id: id }).optional().catch(undefined);

const Attachment = z.object({
  type: text,
  payload: z.object({ url: text, name: text, title: text }).optional().catch(undefined),
});

export const Event = z.object({
  event_name: text,
  timestamp: id,
  sender: person,
  recipient: person,
  follower: person,
  user_id: id,
  message: z
    .object({
      msg_id: id,
      text,
      attachments: z.array(Attachment.catch({})).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type Event = z.infer<typeof Event>;
export type Sent = z.infer<typeof Attachment>;
