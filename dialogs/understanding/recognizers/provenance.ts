import { factAgain, type FactMemory } from '../intents/fact';
import phrases from '../../data/provenance.json';
import type { Recognizer } from '../recognizer';
import { wholePhrase } from '../wholePhrase';

const asksForSource = wholePhrase([...phrases.source, ...phrases.either]);
/** "Lấy ở đâu": the result as well as what was told. */
const asksEither = wholePhrase(phrases.either);

/** "Thông tin này cập nhật khi nào", "lấy ở đâu", "còn hiệu lực không": asked of what was just answered. */
export const provenance: Recognizer = {
  name: 'provenance',
  recognize(turn) {
    const { current, choices, fact } = turn.memory;
    if (!current && !choices && fact && asksForSource(turn)) {
      // The figure again, with where it stands.
      const intent = factAgain(fact as FactMemory, turn.knowledge.facts);
      return { intent, probability: intent.confidence };
    }
    if (!current || !turn.knowledge.family(current) || !asksForSource(turn)) return null;
    const orResult = asksEither(turn) ? { orResult: true as const } : {};
    return { intent: { kind: 'provenance', code: current, ...orResult }, probability: 1 };
  },
};
