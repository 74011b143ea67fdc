import { shownConfidence } from '../reply/shownConfidence';
import type { IntentDialog } from '../dialogTurn';
import { activateBeside } from '../memory';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';

/** Owns up to not advising on the law in general, and says who does. */
export const generalLaw: IntentDialog<'generalLaw'> = ({ confidence, english }, turn) => {
  const { memory } = turn;
  if (!memory.current && !memory.choices) turn.remember(activateBeside(memory, { kind: 'law' }));
  return [
    {
      blocks: [
        { type: 'lead', text: english ? sayEnglish('generalLaw.lead') : say('generalLaw.lead') },
        { type: 'text', text: english ? sayEnglish('generalLaw.wayOn') : say('generalLaw.wayOn') },
      ],
      answer: { kind: 'none', confidence: shownConfidence(confidence) },
    },
  ];
};
