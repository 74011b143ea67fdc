import { titleOf } from '../../../knowledge/sheet/reader';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import data from '../../data/acts.json';
import { aboutProcedures } from '../aboutProcedures';
import { coverageOf } from '../entities/needCoverage';
import type { Intent } from '../intent';
import { analyseTurn, procedureTarget, type TurnAnalysis } from '../turnAnalysis';

/** Longer messages stand on their own. */
const FEW_WORDS = 4;
const CONFIDENCE = 0.6;

/**
 * "Còn thuế thì sao" after a household business: another matter of what is in hand, found by both names together, where
 * the words alone say too little.
 */
export const besideActive = aboutProcedures('besideActive', read);

const acts = phraseSet(data);

/** What a name is about, without what is done: "hộ kinh doanh" of its registration. */
function matterOf(name: string): string {
  const said = words(name.replace(/\s*\(.*?\)/gu, ''));
  const done = acts.matchLongest(said);
  return said
    .filter((_, at) => !done.some(({ from, to }) => at >= from && at < to))
    .map(({ text }) => text)
    .join(' ');
}

function read(turn: TurnAnalysis): Intent | null {
  const { activeProcedure: active, search, subjectTermCount, facets, estimate, thresholds, knowledge } = turn;
  if (!active || !search.question.continues || estimate.confidence >= thresholds.answer) return null;
  if (subjectTermCount === 0 || subjectTermCount > FEW_WORDS) return null;
  if (facets.some((facet) => facet !== 'overview')) return null;
  const said = search.question.terms.flatMap(({ weight, variants: [own] }) =>
    weight >= 1 && own ? [own.word.text] : [],
  );
  const both = analyseTurn(
    `${said.join(' ')} ${matterOf(titleOf(knowledge, active.main.code) ?? active.main.name)}`,
    turn,
  );
  const [first] = both.estimate.clarificationCandidates;
  if (!first || first.family.id === active.id || both.estimate.confidence < thresholds.answer) return null;
  // What was said must be what it is about, not only the name in hand.
  if (coverageOf(knowledge).uncovered(search.question.terms, first.family).words > 0) return null;
  const target = procedureTarget(first.family, first.family.main.code, [], CONFIDENCE);
  return { kind: 'answer', targets: [{ ...target, doubtful: true }] };
}
