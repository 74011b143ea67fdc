import type { ServiceIntent } from '../intents/service';
import type { Recognizer } from '../recognizer';

/** What is surer than this is a procedure that is filed there. */
const UNSURE_OF_PROCEDURE = 0.3;

/** The list of numbers for emergencies shares words with whoever asks for a number. */
const NUMBERS = 'so-khan-cap';

/** Some service of its own, and not what is told of 1022 and of offices at large. */
function isOfService(service: ServiceIntent | null): boolean {
  return service !== null && service.service.group !== 'about-1022' && service.service.id !== NUMBERS;
}

/** An office is asked for, more surely than a procedure. */
export const office: Recognizer = {
  name: 'office',
  recognize(turn) {
    const { office: found } = turn;
    if (!found) return null;
    const { whole } = turn;
    const { confidence: probability } = found;
    if (found.role === 'hint') {
      // "Phường Thanh Khê mở nhạc ồn quá gọi số mấy": whom to call about that.
      const isOther = (): boolean =>
        whole.estimate.confidence >= UNSURE_OF_PROCEDURE || isOfService(turn.service);
      return found.sought !== undefined && !isOther()
        ? { intent: { ...found, role: 'answer', asked: found.sought }, probability }
        : null;
    }
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
