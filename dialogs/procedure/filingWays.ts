import { type PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import filingWays from './data/filingWays.json';

const acts = phraseSet(filingWays.acts);
const filing = phraseSet(filingWays.filing);
const kinds = phraseSet(filingWays.kinds);
const ways = phraseSet(filingWays.ways);
const others = phraseSet(filingWays.others);

/** Words between the act and its way: "nộp hồ sơ cấp đổi sổ đỏ kiểu nào". */
const MAX_BETWEEN = 8;

/**
 * Whether a question asks in which ways it may be filed: "nộp bằng những cách nào", "gửi kiểu chi". "Làm bằng cách nào" asks how,
 * and "thanh toán bằng cách nào" hands nothing in.
 */
export function asksForWays(question: string): boolean {
  const said = words(question);
  const all = (some: PhraseMatcher<true>) => some.matchLongest(said);
  if (all(others).length > 0) return false;
  if (all(ways).length > 0) return all(acts).length > 0;
  return all(kinds).some(({ from }) =>
    all(filing).some((act) => act.to <= from && from - act.to <= MAX_BETWEEN),
  );
}
