import type { Recognizer } from '../recognizer';
import { procedureTarget } from '../turnAnalysis';

const code = /(?<![\d.])(\d\.\d{6})(?![\d])/;

/** The national code of a procedure, as clerks and the bot's own replies write it: "1.004222", "mã 1.004222 phí bao nhiêu". */
export const procedureCode: Recognizer = {
  name: 'procedureCode',
  recognize(turn) {
    const [, found] = code.exec(turn.text) ?? [];
    const family = found ? turn.knowledge.family(found) : undefined;
    if (!found || !family) return null;
    // Beside a code a single word asks: "2.000815 giấy tờ".
    const { facets: asked, search } = turn.whole;
    const facets = asked.length > 0 ? asked : search.question.standaloneFacets;
    return {
      intent: { kind: 'answer', targets: [procedureTarget(family, found, facets, 1)] },
      probability: 1,
    };
  },
};
