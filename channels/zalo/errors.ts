import { z } from 'zod';
import type { SendOutcome } from '../adapter';
import table from './errors.json';

const ErrorCategory = z.enum([
  'transient',
  'once',
  'limit',
  'token',
  'account',
  'quota',
  'package',
  'money',
  'window',
  'night',
  'person',
  'content',
  'expired',
  'bug',
]);
export type ErrorCategory = z.infer<typeof ErrorCategory>;

/** Zalo's error codes and what each means for delivery. */
const rows = z.array(z.object({ code: z.number(), as: ErrorCategory, meaning: z.string() })).parse(table);

const minute = 60_000;

/** What delivery does with each class. Staff must act on `alert`. */
const outcomes: Record<ErrorCategory, (reason: string) => SendOutcome> = {
  transient: (reason) => ({ kind: 'retry', reason }),
  once: (reason) => ({ kind: 'retry', reason }),
  limit: (reason) => ({ kind: 'retry', reason, everyone: true }),
  token: (reason) => ({ kind: 'retry', reason, everyone: true, afterMs: minute, alert: true }),
  account: (reason) => ({ kind: 'retry', reason, everyone: true, afterMs: 5 * minute, alert: true }),
  quota: (reason) => ({ kind: 'retry', reason, everyone: true, afterMs: 30 * minute, alert: true }),
  package: (reason) => ({ kind: 'refused', reason, alert: true }),
  money: (reason) => ({ kind: 'refused', reason, alert: true }),
  window: (reason) => ({ kind: 'refused', reason }),
  night: (reason) => ({ kind: 'retry', reason, afterMs: 30 * minute }),
  person: (reason) => ({ kind: 'refused', reason }),
  content: (reason) => ({ kind: 'refused', reason, alert: true }),
  expired: (reason) => ({ kind: 'retry', reason }),
  bug: (reason) => ({ kind: 'refused', reason, alert: true }),
};

/** A failure of the API, classed. */
export interface Failure {
  category: ErrorCategory;
  reason: string;
  afterMs?: number;
}

/**
 * Classes a failed call. Goes by the code, never by Zalo's text, which may name people; the HTTP status counts only
 * where there is no code that is known.
 * @param retryAfter the header of that name, in seconds.
 */
export function classifyError(status: number, code: number | undefined, retryAfter: string | null): Failure {
  const row = rows.find((candidate) => candidate.code === code);
  const name = code === undefined ? `HTTP ${status}` : `error ${code}`;
  const askedMs = Number(retryAfter) * 1_000;
  return {
    category: row?.as ?? byStatus(status),
    reason: `${row?.meaning ?? 'Not in the list of known errors'} (${name})`,
    ...(askedMs > 0 && { afterMs: askedMs }),
  };
}

/**
 * What delivery is to do about a failure.
 * @param rich whether the message was more than text, so that a plainer form of it exists.
 * @param again whether it failed in this way before.
 */
export function outcomeOf(
  { category, reason, afterMs }: Failure,
  rich: boolean,
  again: boolean,
): SendOutcome {
  if (rich && (category === 'package' || category === 'content')) return { kind: 'degrade', reason };
  if (category === 'once' && again) return { kind: 'refused', reason };
  const outcome = outcomes[category](reason);
  return outcome.kind === 'retry' && afterMs !== undefined ? { ...outcome, afterMs } : outcome;
}

function byStatus(status: number): ErrorCategory {
  if (status === 429) return 'limit';
  if (status === 401) return 'token';
  return status >= 500 || status === 408 ? 'transient' : 'bug';
}
