import { alternatives } from '../../../language/alternatives';
import { PhraseMatcher } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import urgency from '../../data/urgent.json';

const urgent = new PhraseMatcher(
  urgency.urgent.flatMap(alternatives).map((phrase) => [phrase, true] as const),
);
const otherwise = new PhraseMatcher(
  urgency.not.flatMap(alternatives).map((phrase) => [phrase, true] as const),
);

/** Longer messages tell a story; who is in danger writes little. */
const mostWords = 30;

/**
 * Whether someone is in danger now, so that 113, 114 and 115 must be told before anything else: "nhà bên cạnh đang
 * cháy", "có người đuối nước". Not so where the words speak of papers or rules ("nhà bị cháy mất giấy tờ").
 */
export function isUrgent(text: string): boolean {
  const read = words(text);
  return (
    read.length <= mostWords && urgent.matchAll(read).length > 0 && otherwise.matchAll(read).length === 0
  );
}
