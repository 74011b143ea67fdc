import type { OfficeRole } from '../../../knowledge/schema/body';
import { officeQuestion } from '../entities/officeFollowUp';
import { type BodyIntent, understandBody } from '../intents/body';
import { type OfficeIntent, understandOffice } from '../intents/office';
import type { Recognizer } from '../recognizer';

const PROBABILITY = 0.95;

/** Its number, its hours or its address, asked on of the office that was told last. */
export const officeFollowUp: Recognizer = {
  name: 'officeFollowUp',
  recognize({ text, memory, knowledge: { bodies, offices } }) {
    const asked = officeQuestion(text, memory);
    if (asked === null) return null;
    const intent =
      particular(understandBody(asked, bodies, offices)) ?? answering(understandOffice(asked, offices));
    return intent && { intent, probability: PROBABILITY };
  },
};

/** The hours of the police are held once for all of them, with the service that tells of hours. */
const police: readonly OfficeRole[] = ['police', 'city-police', 'traffic-police', 'immigration'];

function particular(found: BodyIntent | null): BodyIntent | null {
  if (found?.asks !== 'found') return null;
  return found.particular === 'hours' && police.includes(found.role) ? null : found;
}

function answering(found: OfficeIntent | null): OfficeIntent | null {
  return found?.role === 'answer' ? found : null;
}
