import { shownConfidence } from '../reply/shownConfidence';
import type { IntentDialog } from '../dialogTurn';
import { say } from '../text/say';

/** Owns up to not advising on the law in general, and says who does. */
export const generalLaw: IntentDialog<'generalLaw'> = ({ confidence }) => [
  {
    blocks: [
      { type: 'lead', text: say('generalLaw.lead') },
      { type: 'text', text: say('generalLaw.wayOn') },
    ],
    answer: { kind: 'none', confidence: shownConfidence(confidence) },
  },
];
