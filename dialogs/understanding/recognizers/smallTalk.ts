import type { Word } from '../../../language/words';
import type { Recognizer } from '../recognizer';
import { smallTalk as topicOf } from '../intents/smallTalk';

/** So few words start anew. */
const RESTART_MAX_WORDS = 3;

function fromStart(said: readonly Word[]): boolean {
  return (
    said.some(({ unaccented }) => unaccented === 'dau') && said.some(({ unaccented }) => unaccented === 'tu')
  );
}

/** Greeting, thanks, a command: when the whole message is one. */
export const smallTalk: Recognizer = {
  name: 'smallTalk',
  recognize({ words, knowledge, memory }) {
    const topic = topicOf(words, (word) => knowledge.finder.analyzer.isFiller(word));
    // "Làm lại cái đó ở đâu" asks on of what is in hand.
    if (topic === 'restart' && memory.current && words.length > RESTART_MAX_WORDS && !fromStart(words))
      return null;
    return topic && { intent: { kind: 'smalltalk', topic }, probability: 1 };
  },
};
