import { type Activity, clientId } from '../transport/wire';
import type { Status } from '../transport';

/** A question of the citizen. Its key is the client's id, so that it stays the same bubble when it comes back. */
export interface Question {
  kind: 'question';
  key: string;
  text: string;
  state: 'waiting' | 'sent' | 'refused';
  /** Why the server did not take it. */
  code?: string;
}

export interface Answer {
  kind: 'answer';
  key: string;
  activity: Activity;
}

/** From here on it is another conversation: the server no longer had the one before. */
export interface Break {
  kind: 'break';
  key: string;
}

export type Entry = Question | Answer | Break;

export type Rating = { rating: 1 | -1; reason?: string };

export interface Conversation {
  /** What the server has, in its order. */
  log: readonly Entry[];
  /** What it does not have yet. */
  waiting: readonly Question[];
  status: Status;
  /** The bot is writing until then, milliseconds since 1970. */
  typingUntil: number;
  /** How answers were rated, by the key of the answer. */
  ratings: Readonly<Record<string, Rating>>;
}

export type ConversationEvent =
  | { type: 'said'; id: string; text: string }
  | { type: 'heard'; activities: readonly Activity[]; now: number }
  | { type: 'refused'; id: string; code: string }
  | { type: 'status'; status: Status }
  | { type: 'lost' }
  | { type: 'rated'; key: string; rating: Rating }
  | { type: 'quiet'; now: number }
  | { type: 'restarted' };

export const empty: Conversation = {
  log: [],
  waiting: [],
  status: 'connecting',
  typingUntil: 0,
  ratings: {},
};

const TYPING_MS = 6_000;

/** What the conversation is after something has happened. */
export function next(before: Conversation, event: ConversationEvent): Conversation {
  switch (event.type) {
    case 'said': {
      const { id, text } = event;
      return {
        ...before,
        waiting: [...before.waiting, { kind: 'question', key: id, text, state: 'waiting' }],
      };
    }
    case 'heard':
      return event.activities.reduce((state, activity) => hear(state, activity, event.now), before);
    case 'refused': {
      const refused = before.waiting.find(({ key }) => key === event.id);
      if (!refused) return before;
      const waiting = before.waiting.filter((one) => one !== refused);
      return { ...before, waiting, log: [...before.log, { ...refused, state: 'refused', code: event.code }] };
    }
    case 'status':
      return { ...before, status: event.status };
    case 'lost':
      if (before.log.length === 0) return before;
      return {
        ...before,
        typingUntil: 0,
        log: [...before.log, { kind: 'break', key: `break-${before.log.length}` }],
      };
    case 'rated':
      return { ...before, ratings: { ...before.ratings, [event.key]: event.rating } };
    case 'quiet':
      return before.typingUntil > event.now ? before : { ...before, typingUntil: 0 };
    case 'restarted':
      return { ...empty };
  }
}

function hear(before: Conversation, activity: Activity, now: number): Conversation {
  const { type, from } = activity;
  const mine = from?.role === 'user';
  if (type === 'typing') return mine ? before : { ...before, typingUntil: now + TYPING_MS };
  if (type === 'event' && activity.name === 'feedback') return rated(before, activity);
  if (type !== 'message') return before;
  return mine ? echo(before, activity) : answer(before, activity);
}

/** A question that came back: it moves to its place among what the server has. */
function echo(before: Conversation, activity: Activity): Conversation {
  const key = clientId(activity) ?? activity.id ?? '';
  if (
    before.log.some((entry) => entry.key === key && !(entry.kind === 'question' && entry.state === 'refused'))
  )
    return before;
  const text = shownText(activity);
  const waiting = before.waiting.filter((one) => one.key !== key);
  if (text === null) return { ...before, waiting };
  const log = before.log.filter((entry) => entry.key !== key);
  return { ...before, waiting, log: [...log, { kind: 'question', key, text, state: 'sent' }] };
}

function answer(before: Conversation, activity: Activity): Conversation {
  const key = activity.id ?? '';
  if (before.log.some((entry) => entry.key === key)) return before;
  return { ...before, typingUntil: 0, log: [...before.log, { kind: 'answer', key, activity }] };
}

/** The words that stand in the bubble; null for what is not shown (a button that speaks for itself). */
function shownText(activity: Activity): string | null {
  const data = activity.channelData ?? {};
  if (data['postBack'] === true) return null;
  const messageBack = data['messageBack'] as { displayText?: unknown } | undefined;
  if (messageBack) return typeof messageBack.displayText === 'string' ? messageBack.displayText : null;
  return activity.text ?? '';
}

function rated(before: Conversation, { value }: Activity): Conversation {
  if (typeof value !== 'object' || value === null) return before;
  const { activity, rating, reason } = value as Record<string, unknown>;
  if (typeof activity !== 'string' || (rating !== 1 && rating !== -1)) return before;
  const given: Rating = typeof reason === 'string' ? { rating, reason } : { rating };
  return { ...before, ratings: { ...before.ratings, [activity]: given } };
}
