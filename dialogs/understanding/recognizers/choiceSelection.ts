import type { Family } from '../../../knowledge/families';
import { titleOf } from '../../../knowledge/sheet/reader';
import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import data from '../../data/undecided.json';
import { aboutProcedures } from '../aboutProcedures';
import { withoutDenied } from '../entities/withoutDenied';
import { asksYesNo } from '../entities/yesNo';
import type { Intent } from '../intent';
import { askedBefore, partOfChoices } from '../openChoices';
import { answerOnCandidate, offeredFamilies, procedureTarget, type TurnAnalysis } from '../turnAnalysis';

/** What is chosen in words is at least so sure. */
const CONFIDENCE = 0.6;

/** Share of the name of a choice that has to be said. */
const MIN_NAME_COVERAGE = 0.5;
/** Required lead over the next choice (log-odds). */
const MIN_LEAD_OVER_NEXT = 0.5;
/** Farthest behind the best of all candidates (log-odds). */
const MAX_GAP_TO_BEST = 1.2;

/** One of the choices said in words, or by a part of its title. */
export const choiceSelection = aboutProcedures('choiceSelection', (analysis) => {
  const { memory, activeProcedure, text } = analysis;
  if (!memory.choices) return null;
  // "Có phải thi lại không" is asked of what was answered, and not of what was offered beside it.
  if (activeProcedure && asksYesNo(text)) return null;
  return leftToUs(analysis) ?? standingOut(analysis) ?? onlyOneSaid(analysis);
});

const undecided = phraseSet(data);

/** "Em không biết chọn cái nào": the likeliest is told, with what was taken for granted, and the others stay a tap away. */
function leftToUs(analysis: TurnAnalysis): Intent | null {
  const { memory, search, activeProcedure } = analysis;
  const [likeliest] = memory.choices ?? [];
  if (activeProcedure || !likeliest || undecided.matchLongest(search.question.words).length === 0)
    return null;
  const likely = memory.likely ?? likeliest;
  return partOfChoices({ ...analysis, memory: { ...memory, likely } }, askedBefore(analysis), CONFIDENCE);
}

/** It must stand out among the choices, and nothing else may fit clearly better. */
function standingOut(analysis: TurnAnalysis): Intent | null {
  const { memory, search, estimate, activeProcedure } = analysis;
  const offered = search.candidates.filter(({ family }) => memory.choices?.includes(family.main.code));
  const [first, second] = offered;
  const [best] = search.candidates;
  if (!first || !best || first.hit.familyCoverage < MIN_NAME_COVERAGE) return null;
  if (best.score - first.score > MAX_GAP_TO_BEST) return null;
  // Others were offered beside an answer: what fits the one that is in hand best goes on with that.
  if (best.family.id === activeProcedure?.id) return null;
  if (second && first.score - second.score < MIN_LEAD_OVER_NEXT) return null;
  return answerOnCandidate(analysis, first, Math.max(CONFIDENCE, estimate.confidence));
}

/** So few words, denials aside, tell a choice by a part of its title. */
const SAID_WORDS = 3;

/** "Không phải hộ, công ty" among several: the only one whose title says all of it, where no other is surely meant. */
function onlyOneSaid(analysis: TurnAnalysis): Intent | null {
  const { memory, text, estimate, thresholds, knowledge, search } = analysis;
  if (memory.current || estimate.confidence >= thresholds.answer || search.named.length > 0) return null;
  const meant = withoutDenied(text);
  const { terms } = meant === text ? search.question : knowledge.finder.analyzer.analyze(meant);
  const said = terms.flatMap(({ weight, variants: [own] }) => (weight >= 1 && own ? [own.word] : []));
  if (said.length === 0 || said.length > SAID_WORDS) return null;
  const saysAll = ({ main }: Family): boolean => {
    const title = words(titleOf(knowledge, main.code) ?? main.name);
    return said.every((word) =>
      title.some((own) =>
        word.hasDiacritics ? own.accent === word.accent : own.unaccented === word.unaccented,
      ),
    );
  };
  const offered = offeredFamilies(analysis);
  const [only, ...others] = offered.filter(saysAll);
  if (!only || others.length > 0 || offered.length < 2) return null;
  const facets = askedBefore(analysis);
  return {
    kind: 'answer',
    targets: [procedureTarget(only, only.main.code, facets, Math.max(CONFIDENCE, estimate.confidence))],
  };
}
