import type { Family } from '../../knowledge/families';
import type { TurnAnalysis } from './turnAnalysis';

/** What a reading does not list at all is as unlikely by it as this. */
const UNLISTED = 0.01;
/** Readings that speak of no procedure at all have no say: "báo trong mấy ngày". */
const MIN_IN_SCOPE = 0.5;

/**
 * Of several readings of one story – all of it, what asks, what acts – one that finds first what all of them together make
 * likeliest. A sentence that asks may be sure of a word that it says by the way; the others say what it is about.
 * @param readings at least one; of equals the first counts
 */
export function agreedReading(readings: readonly [TurnAnalysis, ...TurnAnalysis[]]): TurnAnalysis {
  const heard = readings.filter(({ estimate }) => estimate.inScope >= MIN_IN_SCOPE);
  const rated = heard.flatMap((reading) => {
    const [first] = reading.search.candidates;
    return first ? [{ reading, support: supportOf(first.family, heard) }] : [];
  });
  const most = Math.max(...rated.map(({ support }) => support));
  const agreed = rated.filter(({ support }) => support === most).map(({ reading }) => reading);
  return asSureAs(surestOf(agreed.length > 0 ? agreed : readings), heard);
}

function surestOf(readings: readonly TurnAnalysis[]): TurnAnalysis {
  return [...readings].sort((a, b) => b.estimate.confidence - a.estimate.confidence)[0] as TurnAnalysis;
}

/** As sure as any reading is, as far as it finds this nearly as likely as what it finds first. */
function asSureAs(agreed: TurnAnalysis, readings: readonly TurnAnalysis[]): TurnAnalysis {
  const { id } = agreed.search.candidates[0]?.family ?? {};
  const shares = readings.map(({ search: { candidates }, estimate }) => {
    const own = candidates.find(({ family }) => family.id === id);
    return own ? estimate.confidence * Math.exp(own.score - (candidates[0] ?? own).score) : 0;
  });
  const confidence = Math.max(agreed.estimate.confidence, ...shares);
  return { ...agreed, estimate: { ...agreed.estimate, confidence } };
}

/** In nats, 0 or less: how likely a procedure is by all readings together. */
function supportOf({ id }: Family, readings: readonly TurnAnalysis[]): number {
  return readings.reduce((sum, { search, estimate }) => {
    const best = search.candidates[0]?.score ?? 0;
    const likelihoods = search.candidates.map(({ family, score }) => ({
      family,
      it: Math.exp(score - best),
    }));
    const total = likelihoods.reduce((all, { it }) => all + it, 0);
    const own = likelihoods.find(({ family }) => family.id === id)?.it ?? 0;
    const said = search.candidates[0]?.features.phrase ?? 0;
    // A sentence of which the search makes little says little, though its words stand in names.
    const weight = estimate.inScope * said * Math.sqrt(estimate.confidence);
    return sum + weight * Math.log(Math.max(own / total, UNLISTED));
  }, 0);
}
