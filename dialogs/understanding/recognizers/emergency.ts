import type { Recognizer } from '../recognizer';
import { isUrgent } from './urgent';

/** Somebody is in danger: before anything else. */
export const emergency: Recognizer = {
  name: 'emergency',
  recognize: ({ text }) =>
    isUrgent(text) ? { intent: { kind: 'smalltalk', topic: 'emergency' }, probability: 1 } : null,
};
