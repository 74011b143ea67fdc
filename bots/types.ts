import type { Activity } from 'botbuilder';

/** What is remembered of one conversation between turns: plain JSON, versioned by the dialog tree. */
export type ConversationState = Record<string, unknown>;

/** One event through the tree. */
export interface Turn {
  activity: Partial<Activity>;
  state: ConversationState;
}

export interface TurnResult {
  state: ConversationState;
  replies: Partial<Activity>[];
}

/** The bot as the channels see it: a function of activity and state, with no storage and no network of its own. */
export interface Bot {
  turn(turn: Turn): Promise<TurnResult>;
}
