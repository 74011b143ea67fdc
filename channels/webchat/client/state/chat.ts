import { randomId } from '../browser';
import type { Prompt } from '../content/answerView';
import { type Outgoing, Transport } from '../transport';
import type { Environment } from '../transport/environment';
import type { Activity } from '../transport/wire';
import {
  type Answer,
  type Conversation,
  type ConversationEvent,
  empty,
  next,
  type Rating,
} from './conversation';
import type { Memory } from './memory';

const TYPING_CHECK_MS = 1_000;

/** The conversation with its transport: what components show and what they may do. */
export class Chat {
  conversation: Conversation = empty;
  private readonly transport: Transport;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly memory: Memory,
    private readonly environment: Environment,
    base: string,
    private locale: string,
  ) {
    const unsent = memory.list('unsent').filter(isOutgoing);
    this.transport = new Transport({
      base,
      locale,
      environment,
      resume: memory.text('resume'),
      unsent,
      on: {
        status: (status) => this.happened({ type: 'status', status }),
        activities: (activities) => this.heard(activities),
        taken: () => undefined,
        refused: (id, code) => this.happened({ type: 'refused', id, code }),
        lost: () => this.happened({ type: 'lost' }),
        resumable: (resume) => memory.set('resume', resume),
        waiting: (queue) => memory.set('unsent', queue.length > 0 ? queue : undefined),
      },
    });
    // What had not been sent before a reload stands there again, waiting.
    for (const { id, activity } of unsent)
      if (activity.type === 'message') this.happened({ type: 'said', id, text: shown(activity) });
  }

  open(): void {
    this.transport.open();
  }

  /** @param call hears of every change. Gives back what takes it away. */
  subscribe(call: () => void): () => void {
    this.listeners.add(call);
    return () => this.listeners.delete(call);
  }

  /** What the citizen typed. */
  say(text: string): void {
    this.send({ type: 'message', text, textFormat: 'plain', locale: this.locale });
  }

  /** A button that was tapped: one text for the eye, perhaps another for the bot. */
  ask({ title, says }: Prompt): void {
    if (title === says) return this.say(title);
    const channelData = { messageBack: { displayText: title } };
    this.send({ type: 'message', text: says, value: says, locale: this.locale, channelData });
  }

  rate({ key, activity }: Answer, rating: Rating): void {
    this.happened({ type: 'rated', key, rating });
    const answer = (activity.channelData?.['answer'] ?? {}) as Record<string, unknown>;
    const kind = typeof answer['kind'] === 'string' ? { kind: answer['kind'] } : {};
    const value = { activity: key, ...rating, ...kind };
    this.transport.send(randomId(), { type: 'event', name: 'feedback', value });
  }

  restart(): void {
    this.transport.restart();
    this.memory.set('ticked', undefined);
    this.happened({ type: 'restarted' });
  }

  speak(locale: string): void {
    this.locale = locale;
  }

  networkIsBack(): void {
    this.transport.networkIsBack();
  }

  looked(): void {
    void this.transport.looked();
  }

  private send(activity: Activity): void {
    const id = randomId();
    this.happened({ type: 'said', id, text: shown(activity) });
    this.transport.send(id, activity);
  }

  private heard(activities: Activity[]): void {
    this.happened({ type: 'heard', activities, now: this.environment.now() });
    if (this.conversation.typingUntil > 0) this.watchTyping();
  }

  private watchTyping(): void {
    this.environment.after(TYPING_CHECK_MS, () => {
      this.happened({ type: 'quiet', now: this.environment.now() });
      if (this.conversation.typingUntil > 0) this.watchTyping();
    });
  }

  private happened(event: ConversationEvent): void {
    const after = next(this.conversation, event);
    if (after === this.conversation) return;
    this.conversation = after;
    for (const call of this.listeners) call();
  }
}

function shown({ channelData, text = '' }: Activity): string {
  const data = channelData?.['messageBack'] as { displayText?: string } | undefined;
  return data?.displayText ?? text;
}

function isOutgoing(value: unknown): value is Outgoing {
  const { id, activity } = (value ?? {}) as Partial<Outgoing>;
  return typeof id === 'string' && typeof activity?.type === 'string';
}
