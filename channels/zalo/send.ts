import type { Log } from '../../bots/log';
import type { SendOutcome } from '../adapter';
import type { ZaloResponse, ZaloClient } from './api';
import { outcomeOf } from './errors';
import type { NumberedChoiceStore } from './numberedChoices';
import type { Message, OutboundMessage } from './message';
import { NoTokenError, type AccessTokens } from './tokens';
import type { Uploads } from './uploads';

const MESSAGES = '/v3.0/oa/message/cs';
const minute = 60_000;
/** An account whose package has no buttons is not asked for them with every message. */
const POOR_MS = 10 * minute;
const NO_BUTTONS = "The account's package has no buttons (error -224)";
const REMEMBERED = 1_000;

interface Parts {
  api: ZaloClient;
  tokens: AccessTokens;
  uploads: Uploads;
  lists: NumberedChoiceStore;
  log: Log;
  clock: () => number;
}

/** Sends messages and says what became of them. */
export class Sender {
  private poorUntil = 0;
  /** Messages that failed in a way that deserves one more attempt. */
  private readonly failedOnce = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** @param id the same for every attempt at this message. Never throws. */
  async send(conversation: string, parcel: OutboundMessage, id: string): Promise<SendOutcome> {
    const { clock, lists, log, tokens } = this.parts;
    if (isRich(parcel) && clock() < this.poorUntil) return { kind: 'degrade', reason: NO_BUTTONS };
    try {
      // Before the list is seen: whoever answers it at once must be understood.
      if (parcel.options) await lists.keep(conversation, parcel.options);
      const access = await tokens.access();
      const first = await this.attempt(conversation, parcel, id, access);
      if (first !== 'token') return first;
      const second = await this.attempt(conversation, parcel, id, await tokens.instead(access));
      return second === 'token' ? withoutToken('A renewed access token is not taken either', true) : second;
    } catch (error) {
      if (error instanceof NoTokenError) return withoutToken(error.message, error.human);
      log.error({ err: error }, 'Zalo: a message could not be sent');
      return { kind: 'retry', reason: 'The storage could not be reached' };
    }
  }

  private async attempt(
    conversation: string,
    parcel: OutboundMessage,
    id: string,
    access: string,
  ): Promise<SendOutcome | 'token'> {
    const message = await this.complete(parcel, access);
    if (!('message' in message)) return this.outcome(message, parcel, id);
    const recipient = { user_id: conversation.split('/').slice(2).join('/') };
    const answer = await this.parts.api.post(MESSAGES, access, { recipient, ...message });
    return this.outcome(answer, parcel, id);
  }

  /** The message as it goes out; a file is uploaded for it. */
  private async complete(
    { message, file }: OutboundMessage,
    access: string,
  ): Promise<{ message: Message } | Exclude<ZaloResponse, { kind: 'ok' }>> {
    if (!file) return { message };
    const upload = await this.parts.uploads.token(file.url, file.name, access);
    if (upload.kind === 'token')
      return { message: { ...message, attachment: { type: 'file', payload: { token: upload.token } } } };
    if (upload.kind === 'unusable')
      return { kind: 'failed', failure: { category: 'content', reason: upload.reason } };
    // An upload shows nobody anything: it may be repeated.
    return upload.answer.kind === 'failed'
      ? upload.answer
      : { kind: 'failed', failure: { category: 'transient', reason: upload.answer.reason } };
  }

  private outcome(answer: ZaloResponse, parcel: OutboundMessage, id: string): SendOutcome | 'token' {
    if (answer.kind === 'unknown') return answer;
    if (answer.kind === 'ok') {
      this.failedOnce.delete(id);
      const { message_id: messageId } = answer.data;
      return typeof messageId === 'string' ? { kind: 'sent', id: messageId } : { kind: 'sent' };
    }
    const { category, reason } = answer.failure;
    if (category === 'token') return 'token';
    if (category === 'expired' && parcel.file) this.parts.uploads.expired(parcel.file.url);
    if (category === 'package' && isRich(parcel)) this.poor(reason);
    const again = this.failedOnce.has(id);
    if (category === 'once') this.remember(id);
    return outcomeOf(answer.failure, isRich(parcel), again);
  }

  private poor(reason: string): void {
    this.poorUntil = this.parts.clock() + POOR_MS;
    this.parts.log.error(
      { alert: true, reason },
      'Zalo: buttons are not taken and go as numbered text. Upgrade the package of the Official Account.',
    );
  }

  private remember(id: string): void {
    this.failedOnce.add(id);
    const [oldest] = this.failedOnce;
    if (this.failedOnce.size > REMEMBERED && oldest !== undefined) this.failedOnce.delete(oldest);
  }
}

function isRich({ message, file }: OutboundMessage): boolean {
  return message.attachment !== undefined || file !== undefined;
}

function withoutToken(reason: string, human: boolean): SendOutcome {
  return { kind: 'retry', reason, everyone: true, ...(human && { afterMs: minute, alert: true }) };
}
