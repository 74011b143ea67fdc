import type { KnownNameMatch } from '../../../knowledge/names/knownNameIndex';
import type { TurnAnalysis } from '../turnAnalysis';
import { ministryTwinOf } from '../../../knowledge/names/ministryTwins';
import { hintsAtMinistry, namesMinistry, nearestKnownName } from './nearestKnownName';

/** Fits worse than this are chance. */
const LEAST_FIT = 0.45;
/** The city's has the very same name: the ministry's may fit a little worse. */
const LEAST_LEAD = -0.02;

/** As unlikely as this, what the search likes best is not what is asked, nor is its twin. */
const LEAST_CONFIDENCE = 0.3;

/**
 * "Do bộ cấp", "cấp trung ương": the twin by the very same name of what the search likes best, where a ministry is spoken
 * of; else the known name of a ministry that fits best, where its level is named and nothing that is held fits better.
 */
export function ministryTwin(
  analysis: Pick<TurnAnalysis, 'text' | 'search' | 'estimate' | 'knowledge'>,
): KnownNameMatch | null {
  const { text, search, estimate, knowledge } = analysis;
  if (!hintsAtMinistry(text)) return null;
  const [first] = search.candidates;
  const twin = first && estimate.confidence >= LEAST_CONFIDENCE && ministryTwinOf(first.family, knowledge);
  if (twin) return { known: twin, fit: 1, heldFit: () => 0 };
  if (!namesMinistry(text)) return null;
  const nearest = nearestKnownName(analysis);
  const isMeant =
    nearest?.known.levels.includes('ministry') === true &&
    nearest.fit >= LEAST_FIT &&
    nearest.fit >= nearest.heldFit() + LEAST_LEAD;
  return isMeant ? nearest : null;
}
