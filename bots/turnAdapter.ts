import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { CityBot } from './cityBot';
import { withErrorFallback } from './middleware/errorFallback';
import { type LiveOptions, withLiveSwitches } from './middleware/liveSwitches';
import { withReference } from './middleware/reference';
import type { Log } from './log';
import { attachState } from './state';
import type { Bot, ConversationState, Turn, TurnResult } from './types';
import { withTurnLogging } from './middleware/turnLogging';

const REPLIES = 'turn.replies';
const shown = new Set(['message', 'event']);

/** The seam to Bot Framework: one activity and the state go in, the new state and the replies come out. */
class TurnAdapter extends BotAdapter implements Bot {
  constructor(private readonly handler: { run(context: TurnContext): Promise<void> }) {
    super();
  }

  async turn({ activity, state }: Turn): Promise<TurnResult> {
    const kept: ConversationState = structuredClone(state);
    const replies: Partial<Activity>[] = [];
    const context = new TurnContext(this, normaliseInbound(activity));
    attachState(context, kept);
    context.turnState.set(REPLIES, replies);
    await this.runMiddleware(context, (inner) => this.handler.run(inner));
    return { state: toJson(kept), replies };
  }

  /** One response an activity, in order: the SDK reads them by position. */
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const replies = context.turnState.get<Partial<Activity>[]>(REPLIES) ?? [];
    for (const activity of activities)
      if (shown.has(activity.type ?? 'message')) replies.push(stripAddress(activity));
    return Promise.resolve(activities.map(() => ({ id: '' })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(
      new Error('Replies cannot be changed afterwards: not every platform can. Send a new one.'),
    );
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Replies cannot be taken back: not every platform can. Send a new one.'));
  }

  override continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    return Promise.reject(new Error('The bot speaks only when spoken to: bring an activity to turn().'));
  }
}

/** `deliveryMode` would divert the replies past this adapter; who sends must not choose that. */
function normaliseInbound(activity: Partial<Activity>): Partial<Activity> {
  const { deliveryMode: _, ...rest } = activity;
  return { type: 'message', ...rest, locale: 'vi-VN' };
}

/** The content of a reply without its address: the address belongs to the delivery. */
function stripAddress(activity: Partial<Activity>): Partial<Activity> {
  const {
    from: _f,
    recipient: _r,
    conversation: _c,
    serviceUrl: _s,
    channelId: _ch,
    replyToId: _re,
    ...content
  } = activity;
  return toJson(content);
}

function toJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/**
 * The whole bot around a dialog tree: what every door, and the terminal, talks to. `clock` counts milliseconds.
 * `now`: milliseconds since 1970. `live`: what the staff has switched off and announces; nothing unless given.
 */
export function createBot(
  tree: Dialog,
  parts: { log: Log; clock: () => number; now?: () => number; live?: LiveOptions | undefined },
): Bot {
  const guarded = withErrorFallback(new TurnAdapter(new CityBot(tree)), parts.log);
  const bot = parts.live ? withLiveSwitches(guarded, parts.live) : guarded;
  return withTurnLogging(withReference(bot, parts.now ?? Date.now), parts.log, parts.clock);
}
