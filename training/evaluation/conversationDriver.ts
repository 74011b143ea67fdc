import type { Activity } from 'botbuilder';
import type { Bot, ConversationState } from '../../bots/types';
import type { Answer } from '../../dialogs/answer';
import type { TurnOutcome } from './score';

/** Holds one conversation with the bot, in process: each text is a turn. */
export class ConversationDriver {
  private state: ConversationState = {};

  constructor(
    private readonly bot: Bot,
    private readonly id: string,
    private readonly clock: () => number,
  ) {}

  /** Says something and hears the reply, with the titles of its buttons. */
  async say(text: string): Promise<TurnOutcome & { buttons: string[] }> {
    const began = this.clock();
    const { state, replies } = await this.bot.turn({ activity: this.activity(text), state: this.state });
    const ms = this.clock() - began;
    this.state = state;
    return {
      answer: answerOf(replies),
      reply: replies
        .map((reply) => reply.text ?? '')
        .filter(Boolean)
        .join('\n\n'),
      ms,
      buttons: replies.flatMap(({ suggestedActions }) =>
        (suggestedActions?.actions ?? []).map(({ title }) => title),
      ),
    };
  }

  private activity(text: string): Partial<Activity> {
    return {
      type: 'message',
      text,
      channelId: 'terminal',
      from: { id: 'citizen', name: '' },
      recipient: { id: 'bot', name: '' },
      conversation: { id: this.id, name: '', isGroup: false, conversationType: '' },
    };
  }
}

function answerOf(replies: readonly Partial<Activity>[]): Answer | null {
  const carried = replies.map(({ channelData }) => (channelData as { answer?: Answer } | undefined)?.answer);
  return carried.find((answer) => answer !== undefined) ?? null;
}
