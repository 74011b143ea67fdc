import fc from 'fast-check';
import { RankedCandidate } from '../../../knowledge/search/rankedCandidate';
import {
  extractRankingFeatures,
  rankingFeatureNames,
  type RankingFeatures,
} from '../../../knowledge/search/rankingFeatures';
import { linearScore, rankingScore } from '../../../knowledge/search/rankingModel';
import { candidate } from './candidates';

const weights = Object.fromEntries(
  rankingFeatureNames.map((name, i) => [name, (i - 9) / 7]),
) as RankingFeatures;
const model = { weights, trees: [[0, 3, 0.25, [4, 0.5, -0.5, 1]] as const] };
const share = fc.double({ noNaN: true, min: 0, max: 2 });
const count = fc.nat(3);

it('a candidate is scored by its vector as by its features, to the last digit', () => {
  const gap = fc.record({ hit: share, meaning: share, closest: share });
  const twins = fc.record({ first: count, rival: count, open: count });
  fc.assert(
    fc.property(share, share, gap, twins, (score, meaning, gapToBest, nearDuplicates) => {
      const fit = { ...candidate(score), meaning };
      const ranked = new RankedCandidate(fit);
      ranked.judgeRoughly(gapToBest, model);
      const rough = extractRankingFeatures({ ...fit, gapToBest });
      expect(ranked.features).toEqual(rough);
      expect(ranked.score).toBe(linearScore(rough, weights));
      ranked.judge(nearDuplicates, model);
      const told = extractRankingFeatures({ ...fit, gapToBest, nearDuplicates });
      expect(ranked.features).toEqual(told);
      expect(ranked.score).toBe(rankingScore(told, model));
    }),
  );
});
