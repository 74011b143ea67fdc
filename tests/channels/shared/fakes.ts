import type { Activity } from 'botbuilder';
import type { Bot, Turn } from '../../../bots/types';
import type { ChannelAdapter, InboundEvent, SendOutcome, ReplyFormat } from '../../../channels/adapter';

/** What a platform would have got, in order. */
export interface Sent {
  conversation: string;
  text: string;
  id: string;
}

export interface FakeDoor extends ChannelAdapter<string> {
  readonly sent: Sent[];
  readonly forgotten: string[];
  /** Decides the outcome of the next attempts; undefined: sent. */
  answer: (attempt: Sent) => SendOutcome | undefined | Promise<SendOutcome | undefined>;
}

/** A platform whose messages are plain strings: a reply's text cut at line breaks; in the plain form in upper case. */
export function fakeDoor(parts: Partial<ChannelAdapter<string>> = {}): FakeDoor {
  const sent: Sent[] = [];
  const forgotten: string[] = [];
  const door: FakeDoor = {
    channel: 'messenger',
    sent,
    forgotten,
    answer: () => undefined,
    mount: () => {},
    render: ({ text = '' }: Partial<Activity>, format: ReplyFormat) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => (format === 'text' ? line.toUpperCase() : line)),
    async send(conversation, text, id) {
      const attempt = { conversation, text, id };
      const outcome = (await door.answer(attempt)) ?? { kind: 'sent' as const };
      if (outcome.kind === 'sent' || outcome.kind === 'unknown') sent.push(attempt);
      return outcome;
    },
    erase: (conversation) => Promise.resolve(void forgotten.push(conversation)),
    close: () => Promise.resolve(),
    ...parts,
  };
  return door;
}

/** A bot that counts: "<text> #<turn of this conversation>". `during` runs inside each turn. */
export function countingBot(during: (turn: Turn) => void | Promise<void> = () => {}): Bot {
  return {
    async turn(turn) {
      await during(turn);
      const count = Number(turn.state.count ?? 0) + 1;
      const text = `${turn.activity.text ?? turn.activity.type ?? ''} #${count}`;
      return { state: { ...turn.state, count }, replies: [{ type: 'message', text }] };
    },
  };
}

/** Something to wait for until a test opens it. */
export function gate(): { open: () => void; passed: Promise<void> } {
  let open = (): void => undefined;
  const passed = new Promise<void>((done) => (open = done));
  return { open, passed };
}

/** A message as a platform tells of it. */
export function said(text: string, parts: Partial<InboundEvent> = {}): InboundEvent {
  return {
    id: `m-${text}`,
    conversation: 'messenger/page/lan',
    at: 1_000,
    activity: { type: 'message', text },
    ...parts,
  };
}
