import type { CardPlace } from '../../knowledge/schema/card';
import type { Procedure } from '../../knowledge/schema/procedure';
import elsewhere from '../data/elsewhere.json';

/** Whose counter of the citizen's own ward or commune a file goes to. */
export type Counter = 'committee' | 'police';

/** The level of wards and communes, as places are written. */
const ofWard = /cấp xã|xã, phường|phường, xã|công an (?:xã|phường)/iu;
/** Of the whole city, or of another province, beside it. */
const ofCity = /cấp tỉnh|thành phố/iu;

/**
 * The counter in the citizen's own ward or commune where it is filed; null when it is filed elsewhere: never the
 * committee for what goes to the police, the tax office, a school or the land registry.
 * @param place from the card or the record; absent when neither tells it
 */
export function counterOf(place: CardPlace | undefined, procedure: Procedure): Counter | null {
  if (!place?.role) return filedNearby(procedure) && !speaksOfOthers(place?.text ?? '') ? 'committee' : null;
  if (place.role === 'committee')
    return ofCity.test(place.text) && !ofWard.test(place.text) ? null : 'committee';
  if (place.role === 'police') return ofWard.test(place.text) ? 'police' : null;
  const isShared = place.role === 'one-stop' || place.role === 'other';
  const [ahead = '', ...behind] = place.text.split(ofWard);
  // What is named behind the ward is a choice beside it, or who decides.
  return isShared && behind.length > 0 && !speaksOfOthers(ahead) ? 'committee' : null;
}

/** Whether it is filed at the People's Committee of a ward or commune, as far as the record tells. */
export function filedNearby({ levels, agency, field }: Procedure): boolean {
  return levels.includes('commune') && !speaksOfOthers(`${field} ${agency ?? ''}`);
}

function speaksOfOthers(text: string): boolean {
  const said = text.toLocaleLowerCase('vi');
  return elsewhere.some((words) => said.includes(words));
}
