import type { KnownNameMatch } from '../../../knowledge/names/knownNameIndex';
import type { TurnAnalysis } from '../turnAnalysis';
import { namesMinistry, nearestKnownName } from './nearestKnownName';

/** Fits worse than this are chance. */
const LEAST_FIT = 0.45;
/** The city's has the very same name: the ministry's may fit a little worse. */
const LEAST_LEAD = -0.02;

/**
 * "Do bộ cấp", "cấp trung ương": the known name of a ministry that fits best, where its level is named and nothing that
 * is held fits better.
 */
export function ministryTwin(
  analysis: Pick<TurnAnalysis, 'text' | 'search' | 'knowledge'>,
): KnownNameMatch | null {
  if (!namesMinistry(analysis.text)) return null;
  const nearest = nearestKnownName(analysis);
  const isMeant =
    nearest?.known.levels.includes('ministry') === true &&
    nearest.fit >= LEAST_FIT &&
    nearest.fit >= nearest.heldFit() + LEAST_LEAD;
  return isMeant ? nearest : null;
}
