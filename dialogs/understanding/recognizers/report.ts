import { understandReport } from '../intents/report';
import type { Recognizer } from '../recognizer';

/** Where procedures are spoken of more surely, one of them is looked for. */
const OUT_OF_SCOPE = 0.5;
const CONFIDENCE = 0.5;
/** "Họp báo phải báo ai": what must be notified is a matter of its own. */
const mustBeTold = /(?<!\p{L})(?:phải|phai)\s+(?:thông\s+|thong\s+)?(?:báo|bao)(?!\p{L})/iu;

/**
 * "Xe đậu chắn hết vỉa hè mấy bữa ni, phản ánh ở đâu đây": who asks whom to tell is told, though no service was surely
 * meant; who has told in vain hears how to follow it up.
 */
export const report: Recognizer = {
  name: 'report',
  recognize({ text, memory, whole, knowledge, thresholds }) {
    const { inScope, confidence } = whole.estimate;
    const isOfProcedures = inScope >= OUT_OF_SCOPE || confidence >= thresholds.offer;
    if (memory.current || memory.choices || isOfProcedures || mustBeTold.test(text)) return null;
    const service = understandReport(text, knowledge);
    return (
      service && {
        intent: { kind: 'service', service, english: false, confidence: CONFIDENCE },
        probability: CONFIDENCE,
      }
    );
  },
};
