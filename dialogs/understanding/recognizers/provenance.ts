import phrases from '../../data/provenance.json';
import type { Recognizer } from '../recognizer';
import { wholePhrase } from '../wholePhrase';

const asksForSource = wholePhrase(phrases);

/** "Thông tin này cập nhật khi nào", "lấy ở đâu", "còn hiệu lực không": asked of what was just answered. */
export const provenance: Recognizer = {
  name: 'provenance',
  recognize(turn) {
    const { current } = turn.memory;
    if (!current || !turn.knowledge.family(current) || !asksForSource(turn)) return null;
    return { intent: { kind: 'provenance', code: current }, probability: 1 };
  },
};
