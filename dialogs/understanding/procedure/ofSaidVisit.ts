import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import type { Candidate } from '../../../knowledge/search/finder';
import visits from '../../data/visits.json';
import { allToldIn, type TurnAnalysis } from '../turnAnalysis';
import { leading } from './leading';

const saidVisit = phraseSet(visits);
/** What names call what is done at people's homes. */
const AT_HOME = 'mobile';

/** "Không đi được, phường xuống nhà đăng ký kết hôn": the twin that is done at home stands first. */
export function ofSaidVisit(analysis: TurnAnalysis, all: Candidate[]): Candidate[] {
  const [first] = all;
  if (!first || saidVisit.matchLongest(words(allToldIn(analysis))).length === 0) return all;
  const twin = analysis.knowledge.finder.twins.with(AT_HOME, first.family);
  const meant = all.find(({ family }) => family.id === twin?.id);
  return meant ? leading(meant, all) : all;
}
