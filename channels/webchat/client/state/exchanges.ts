import type { Answer, Conversation, Entry, Question } from './conversation';

/** A question with what was answered to it. What is said before the first question has none. */
export interface Exchange {
  key: string;
  question?: Question;
  answers: Answer[];
  /** A break stands before it: the conversation above is no longer known to the server. */
  afterBreak: boolean;
}

/** Sorts a conversation into exchanges; what waits to be sent comes last. */
export function exchanges({ log, waiting }: Pick<Conversation, 'log' | 'waiting'>): Exchange[] {
  const list: Exchange[] = [];
  let broken = false;
  for (const entry of [...log, ...waiting] as Entry[]) {
    if (entry.kind === 'break') broken = true;
    else if (entry.kind === 'question') {
      list.push({ key: entry.key, question: entry, answers: [], afterBreak: broken });
      broken = false;
    } else {
      const last = list.at(-1);
      if (last && !broken) last.answers.push(entry);
      else list.push({ key: entry.key, answers: [entry], afterBreak: broken });
      broken = false;
    }
  }
  return list;
}

/** The last thing that the bot said, unless something was asked after it. */
export function latestAnswer(list: readonly Exchange[]): Answer | undefined {
  return list.at(-1)?.answers.at(-1);
}
