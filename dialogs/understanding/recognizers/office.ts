import type { Recognizer } from '../recognizer';

/** An office is asked for, more surely than a procedure. */
export const office: Recognizer = {
  name: 'office',
  recognize({ office: found, whole }) {
    if (!found || found.role === 'hint') return null;
    const { confidence: probability } = found;
    return probability >= whole.estimate.confidence ? { intent: found, probability } : { probability };
  },
};
