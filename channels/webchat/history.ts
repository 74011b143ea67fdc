import type { Collection, Document, Storage } from '../../storage/collection';
import { DuplicateKeyError } from '../../storage/errors';
import { activityId, type ActivitySet, withAddress, type Content } from './wire';

/** A conversation of the web chat. */
export interface WebChatConversation extends Document {
  user: string;
  created: number;
  /** When something was last said. */
  last: number;
  /** Counts what was added: other processes see by it that there is something new. */
  changes: number;
  /** Bytes of what was said. */
  bytes?: number;
  /** Places in the list up to here were emptied, and are not given out again. */
  erased?: number;
}

/** One activity of a conversation. */
export interface StoredActivity extends Document {
  conversation: string;
  seq: number;
  at: number;
  /** The content as JSON: cards hold field names that a store does not take. */
  content: string;
  /** The same for every attempt to add this activity. */
  key?: string;
  /** It is meant for the bot. */
  question?: boolean;
}

export interface Addition {
  content: Content;
  key?: string;
  question?: boolean;
}

/** Writers that meet at one place of the list try again, each time one of them gets through. */
const ATTEMPTS = 50;
/** What a row takes beside its content, about. */
const ROW_BYTES = 400;
/** Conversations removed at a time. */
const SWEEP_PORTION = 1_000;
const MAX_STRAYS = 7 * 24 * 3_600_000;

/**
 * The append-only list of activities of each conversation. The place in the list is part of the id, so two writers
 * can never take the same place and a reader never sees a gap; the watermark is the length of the list as text.
 */
export class History {
  private bytes = 0;

  private constructor(
    private readonly talks: Collection<WebChatConversation>,
    private readonly list: Collection<StoredActivity>,
    private readonly clock: () => number,
  ) {}

  /** @param retention milliseconds after which what was said need not be read at the start */
  static async open(storage: Storage, clock: () => number, retention?: number): Promise<History> {
    const before = retention === undefined ? undefined : clock() - retention;
    const talks = await storage.collection<WebChatConversation>({
      name: 'webchat_conversations',
      indexes: [{ fields: ['last'] }],
      ...(before !== undefined && { expired: { field: 'last', before } }),
    });
    const list = await storage.collection<StoredActivity>({
      name: 'webchat_activities',
      indexes: [
        { fields: ['conversation', 'seq'] },
        { fields: ['key'], unique: true, sparse: true },
        { fields: ['at'] },
      ],
      outOfLine: ['content'],
      ...(before !== undefined && { expired: { field: 'at', before } }),
    });
    const history = new History(talks, list, clock);
    await history.measure();
    return history;
  }

  /** About how many bytes all conversations hold. Of what other processes added this knows since the last sweep. */
  get size(): number {
    return this.bytes;
  }

  /** Begins a conversation; a second time changes nothing. Tells whether it is new. */
  async begin(
    conversation: string,
    user: string,
  ): Promise<{ conversation: WebChatConversation; fresh: boolean }> {
    const now = this.clock();
    const talk = { _id: conversation, user, created: now, last: now, changes: 0 };
    try {
      await this.talks.insert(talk);
      return { conversation: talk, fresh: true };
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
      return { conversation: (await this.talk(conversation)) ?? talk, fresh: false };
    }
  }

  /** The conversation, or null when there is none (any more). */
  talk(conversation: string): Promise<WebChatConversation | null> {
    return this.talks.get(conversation);
  }

  /** The same for many; those that are gone are left out. */
  conversationsOf(conversations: string[]): Promise<WebChatConversation[]> {
    return this.talks.find({ _id: { $in: conversations } });
  }

  /** Puts an activity at the end of the list. What is there under the same key already is given back instead. */
  async add(conversation: string, addition: Addition): Promise<{ said: StoredActivity; fresh: boolean }> {
    const { content, question } = addition;
    const key = addition.key === undefined ? undefined : `${conversation}|${addition.key}`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [same] = key === undefined ? [] : await this.list.find({ key }, { limit: 1 });
      if (same) return { said: same, fresh: false };
      const tail = await this.tail(conversation);
      const seq = (tail?.seq ?? (await this.erased(conversation))) + 1;
      // Clients sort by time: it never stands still or goes back within a conversation.
      const at = Math.max(this.clock(), (tail?.at ?? 0) + 1);
      const said: StoredActivity = {
        _id: `${conversation}|${seq}`,
        conversation,
        seq,
        at,
        content: JSON.stringify(content),
        ...(key !== undefined && { key }),
        ...(question && { question }),
      };
      try {
        await this.list.insert(said);
        const bytes = Buffer.byteLength(said.content) + ROW_BYTES;
        this.bytes += bytes;
        await this.talks.update({ _id: conversation }, { $set: { last: at }, $inc: { changes: 1, bytes } });
        return { said, fresh: true };
      } catch (error) {
        if (!(error instanceof DuplicateKeyError)) throw error;
      }
    }
    throw new Error(`No place was found in the list of a web chat conversation after ${ATTEMPTS} attempts.`);
  }

  /** At most `limit` activities after a place, of at most `bytes` together (but one in any case). */
  async after(
    conversation: string,
    seq: number,
    limit: number,
    bytes = Infinity,
  ): Promise<ActivitySet & { seq: number }> {
    const all = await this.list.find({ conversation, seq: { $gt: seq } }, { sort: { seq: 1 }, limit });
    const found = fitting(all, bytes);
    const reached = found.at(-1)?.seq ?? Math.min(seq, await this.length(conversation));
    return { activities: found.map(shown), watermark: String(reached), seq: reached };
  }

  /** What the bot said under an activity's id; undefined when there is no such thing in this conversation. */
  async activity(conversation: string, id: string): Promise<Content | undefined> {
    const seq = Number(/\|(\d{1,9})$/.exec(id)?.[1] ?? Number.NaN);
    if (!Number.isInteger(seq) || activityId({ conversation, seq }) !== id) return undefined;
    const [found] = await this.list.find({ conversation, seq }, { limit: 1 });
    const content = found && contentOf(found);
    return content && (content['from'] as { role?: string } | undefined)?.role === 'bot'
      ? content
      : undefined;
  }

  /** How many activities a conversation has. */
  async length(conversation: string): Promise<number> {
    return (await this.tail(conversation))?.seq ?? (await this.erased(conversation));
  }

  /** What was said to the bot since a time. */
  questions(since: number): Promise<StoredActivity[]> {
    return this.list.find({ at: { $gte: since }, question: true }, { sort: { at: 1 } });
  }

  /** Conversations that began since a time. */
  begun(since: number): Promise<WebChatConversation[]> {
    return this.talks.find({ last: { $gte: since }, created: { $gte: since } });
  }

  /** Removes all that was said; the conversation stays, empty, so that the removal can be confirmed in it. */
  async empty(conversation: string): Promise<void> {
    const erased = await this.length(conversation);
    await this.talks.update(
      { _id: conversation },
      { $set: { erased, bytes: 0, last: this.clock() }, $inc: { changes: 1 } },
    );
    await this.list.remove({ conversation });
  }

  /** Removes a conversation and all that was said in it. */
  async forget(conversation: string): Promise<void> {
    await this.list.remove({ conversation });
    await this.talks.remove({ _id: conversation });
  }

  /** Removes the conversations in which nothing was said since a time; returns how many. */
  async sweep(before: number): Promise<number> {
    let removed = 0;
    for (;;) {
      const old = await this.talks.find({ last: { $lt: before } }, { limit: SWEEP_PORTION });
      for (const { _id } of old) await this.forget(_id);
      removed += old.length;
      if (old.length < SWEEP_PORTION) break;
    }
    // What was added in the moment of a removal belongs to no conversation.
    await this.list.remove({ at: { $lt: before - MAX_STRAYS } });
    await this.measure();
    return removed;
  }

  private async measure(): Promise<void> {
    const talks = await this.talks.find({});
    this.bytes = talks.reduce((sum, { bytes = 0 }) => sum + bytes + ROW_BYTES, 0);
  }

  private async erased(conversation: string): Promise<number> {
    return (await this.talk(conversation))?.erased ?? 0;
  }

  private async tail(conversation: string): Promise<StoredActivity | undefined> {
    const [tail] = await this.list.find({ conversation }, { sort: { seq: -1 }, limit: 1 });
    return tail;
  }
}

/** The content of a kept activity. */
export function contentOf(said: StoredActivity): Content {
  return JSON.parse(said.content) as Content;
}

function shown(said: StoredActivity): Record<string, unknown> {
  return withAddress(contentOf(said), said);
}

function fitting(said: StoredActivity[], bytes: number): StoredActivity[] {
  let sum = 0;
  const enough = said.findIndex(({ content }) => (sum += Buffer.byteLength(content)) > bytes);
  return enough === -1 ? said : said.slice(0, Math.max(1, enough));
}
