import { z } from 'zod';
import type { SendOutcome } from '../adapter';
import table from './errors.json';

const ErrorCategory = z.enum([
  'transient',
  'limit',
  'token',
  'permission',
  'restricted',
  'window',
  'person',
  'control',
  'content',
  'bug',
]);
type ErrorCategory = z.infer<typeof ErrorCategory>;

/** Meta's error codes and what each means for delivery; a row with a subcode goes before the one without. */
const rows = z
  .array(
    z.object({ code: z.number(), subcode: z.number().optional(), as: ErrorCategory, meaning: z.string() }),
  )
  .parse(table);

const minute = 60_000;

/** What delivery does with each class. Staff must act on `alert`. */
const outcomes: Record<ErrorCategory, (reason: string) => SendOutcome> = {
  transient: (reason) => ({ kind: 'retry', reason }),
  limit: (reason) => ({ kind: 'retry', reason, everyone: true }),
  token: (reason) => ({ kind: 'retry', reason, everyone: true, afterMs: minute, alert: true }),
  permission: (reason) => ({ kind: 'retry', reason, afterMs: 5 * minute, alert: true }),
  restricted: (reason) => ({ kind: 'retry', reason, everyone: true, afterMs: 10 * minute, alert: true }),
  window: (reason) => ({ kind: 'refused', reason }),
  person: (reason) => ({ kind: 'refused', reason }),
  control: (reason) => ({ kind: 'refused', reason, mute: true }),
  content: (reason) => ({ kind: 'degrade', reason }),
  bug: (reason) => ({ kind: 'refused', reason, alert: true }),
};

const ErrorBody = z.object({
  error: z.object({ code: z.number().optional(), error_subcode: z.number().optional() }),
});

/**
 * Classes an answer of the Send API that is not a success. Goes by code and subcode, never by Meta's text, which
 * may name people; the HTTP status counts only where there is no code.
 * @param body the parsed JSON of the answer, or undefined.
 * @param retryAfter the header of that name, in seconds.
 */
export function classifyError(status: number, body: unknown, retryAfter: string | null): SendOutcome {
  const { data } = ErrorBody.safeParse(body);
  const code = data?.error.code;
  const subcode = data?.error.error_subcode;
  const row =
    rows.find((candidate) => candidate.code === code && candidate.subcode === subcode) ??
    rows.find((candidate) => candidate.code === code && candidate.subcode === undefined);
  const found = row?.as ?? byStatus(status);
  const name =
    code === undefined
      ? `HTTP ${status}`
      : `error ${[code, subcode].filter((n) => n !== undefined).join('/')}`;
  const outcome = outcomes[found](`${row?.meaning ?? 'Not in the list of known errors'} (${name})`);
  const askedMs = Number(retryAfter) * 1_000;
  return outcome.kind === 'retry' && askedMs > 0 ? { ...outcome, afterMs: askedMs } : outcome;
}

function byStatus(status: number): ErrorCategory {
  if (status === 429) return 'limit';
  if (status === 401) return 'token';
  return status >= 500 || status === 408 ? 'transient' : 'bug';
}
