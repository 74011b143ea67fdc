import type { Intent } from '../intent';
import type { Candidate } from '../../../knowledge/search/finder';
import { tellsCircumstance } from '../entities/tellsCircumstance';
import { askedBefore, partOfChoices } from '../openChoices';
import { offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** Under this nothing is known of what a few words beside open choices mean. */
const UNCLEAR = { confidence: 0.25, words: 3 };

/** "Hộ gia đình" while kinds of insurance are offered: rather those again than five that only share a word. */
export function unclearBesideChoices(analysis: TurnAnalysis, first: Candidate): Intent | null {
  const { memory, estimate, subjectTermCount, search } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || search.named.includes(first)) return null;
  if (estimate.confidence >= UNCLEAR.confidence) return null;
  if (subjectTermCount > UNCLEAR.words && !tellsCircumstance(analysis.text)) return null;
  if (analysis.facets.length > 0) return partOfChoices(analysis, analysis.facets, estimate.confidence);
  return { kind: 'clarify', families, facets: memory.pendingFacets, confidence: estimate.confidence };
}

/** "Em 19 tuổi bạn trai 22" while choices are open: heard, and asked again which. */
export function toldOfChoices(analysis: TurnAnalysis): Intent | null {
  const { memory, estimate, text } = analysis;
  const families = offeredFamilies(analysis);
  if (memory.current || families.length < 2 || !tellsCircumstance(text)) return null;
  if (memory.likely) return partOfChoices(analysis, askedBefore(analysis), estimate.confidence);
  return { kind: 'clarify', families, facets: memory.pendingFacets, confidence: estimate.confidence };
}

/** "Ai được mua" while choices are open. */
export function askedOfChoices(analysis: TurnAnalysis): Intent | null {
  const { memory, facets, estimate } = analysis;
  if (memory.current || offeredFamilies(analysis).length < 2 || facets.length === 0) return null;
  return partOfChoices(analysis, facets, estimate.confidence);
}
