import { readEvidence } from '../../../knowledge/import/cards/evidenceFile';
import { coverageOf, type Coverage, describeCoverage, shareOf } from '../../../knowledge/import/coverage';
import type { CoveredFacet } from '../../../knowledge/import/rowFacets';
import { readOverlays } from '../../../knowledge/overlays';
import { readShippedProcedures } from '../../../knowledge/shipped';

let coverage: Coverage;
beforeAll(async () => {
  const { cards } = await readOverlays();
  coverage = coverageOf(await readShippedProcedures(), await readEvidence(), cards);
});

test.each<[CoveredFacet, number]>([
  ['documents', 1],
  ['fee', 0.99],
  ['time', 0.98],
  ['conditions', 0.99],
  ['steps', 1],
  ['result', 0.99],
  ['form', 0.98],
])('of the rows that say something of %s, at least %d is held', (facet, least) => {
  expect(coverage.facets[facet].source).toBeGreaterThan(1000);
  expect(shareOf(coverage, facet)).toBeGreaterThanOrEqual(least);
});

test('no legal text has a number that cannot be', () => {
  expect(coverage.impossibleLaws).toEqual([]);
});

test('the table names what is not held', () => {
  expect(describeCoverage(coverage)).toContain('conditions');
});
