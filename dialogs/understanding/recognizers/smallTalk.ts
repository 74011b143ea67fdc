import type { Recognizer } from '../recognizer';
import { smallTalk as topicOf } from '../intents/smallTalk';

/** Greeting, thanks, a command: when the whole message is one. */
export const smallTalk: Recognizer = {
  name: 'smallTalk',
  recognize({ words, knowledge }) {
    const topic = topicOf(words, (word) => knowledge.finder.analyzer.isFiller(word));
    return topic && { intent: { kind: 'smalltalk', topic }, probability: 1 };
  },
};
