import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import type { Answering, Judged } from '../answering/answeringSentence';
import { contentWords } from '../contentWords';
import { sentence as written } from '../values';
import { withoutDecision } from './ofWritten';

/** What is surer than this is told alone. */
const ALONE = 0.7;
/** So likely must another sentence be, by itself and beside the likeliest, to be told with it. */
const LEAST = { probability: 0.15, share: 0.4 };
/** A sentence that has so much of its words in the other says the same. */
const SAME = 0.6;

/**
 * What the source says besides, where it is doubtful which of two sentences answers: of four questions whose likeliest
 * sentence is none of the right ones, the next is it for three.
 */
export function besideDoubtful({ sentence, probability, others }: Answering): Block[] {
  if (probability >= ALONE) return [];
  const next = others.find((other) => mayBeTold(other, probability) && !saysTheSame(other, sentence.text));
  return next
    ? [
        {
          type: 'text',
          text: say('procedure.decision.also', { text: written(withoutDecision(next.sentence.text)) }),
        },
      ]
    : [];
}

function mayBeTold({ sentence: { kind }, probability }: Judged, best: number): boolean {
  const isSentence = kind !== 'paper' && kind !== 'place' && kind !== 'result' && kind !== 'summary';
  return isSentence && probability >= Math.max(LEAST.probability, LEAST.share * best);
}

function saysTheSame({ sentence }: Judged, told: string): boolean {
  const [own, other] = [contentWords(sentence.text), contentWords(told)];
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared >= SAME * Math.min(own.size, other.size);
}
