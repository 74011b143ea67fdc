import type { IntentDialog } from '../dialogTurn';
import { emergencyReply } from './reply';

/** Says whom to call. What was in hand stays in hand: the conversation goes on where it was. */
export const emergency: IntentDialog<'emergency'> = ({ danger, english }) => [
  emergencyReply(danger, english),
];
