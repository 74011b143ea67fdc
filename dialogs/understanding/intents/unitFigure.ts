import { outside } from '../../../language/phraseMatcher';
import type { Fact } from '../../../knowledge/schema/fact';
import type { Office } from '../../../knowledge/schema/office';
import type { NumericFact } from '../../../knowledge/facts/chartable';
import { newestFirst } from '../../../knowledge/facts/held';
import {
  type UnitFigure,
  unitFigures,
  type UnitMeasure,
  valueOf,
} from '../../../knowledge/facts/unitFigures';
import { type UnitWordGroup, unitWordsIn } from '../../../knowledge/facts/unitWords';
import { officeBook, type OfficeMention } from '../../../knowledge/offices/officeBook';
import { resolve } from '../../../knowledge/offices/resolve';
import { groupsIn, kindsIn, officeWords } from '../../../knowledge/offices/words';

/** A question about figures of single wards and communes, or worked out from several figures. */
export type UnitFigureIntent = { kind: 'unitFigure'; confidence: number; measure: UnitMeasure } & (
  | { asks: 'units'; units: UnitFigure[]; sum: boolean; missing: string[] }
  | { asks: 'ranking'; least: boolean; rows: { figure: UnitFigure; value: number }[]; of: number }
  | { asks: 'density'; population: NumericFact; area: NumericFact }
  | { asks: 'merger'; before: Fact[]; after: Fact }
);

const MAX_RANKED = 5;
/** Longer messages tell more than a figure's name. */
const MAX_WORDS = 22;
/** Words that nothing explains. */
const MAX_UNEXPLAINED = 1;
const SURE = 0.97;

/** @returns null when no such figure is asked for */
export function understandUnitFigure(
  text: string,
  facts: readonly Fact[],
  offices: readonly Office[],
): UnitFigureIntent | null {
  const words = officeWords(text);
  if (words.length > MAX_WORDS) return null;
  const said = unitWordsIn(words);
  const has = (group: UnitWordGroup): boolean => said.some(({ value }) => value === group);
  const measure = measureAsked(has);
  if (!measure) return null;
  const mentions = officeBook(offices).find(words);
  const office = groupsIn(words).filter(
    ({ value }) => value === 'filler' || value === 'before' || value === 'old',
  );
  const unexplained = outside(words, [...said, ...mentions, ...kindsIn(words), ...office]).length;
  if (unexplained > MAX_UNEXPLAINED) return null;
  const confidence = SURE - unexplained * 0.1;
  if (has('merger')) return merger(measure, facts, confidence);
  if (mentions.length > 0) {
    const old = office.some(({ value }) => value === 'old');
    return ofUnits(measure, mentions, { facts, confidence, sum: has('sum'), old });
  }
  if (has('most') || has('least')) return ranking(measure, has, facts, confidence);
  return measure === 'density' ? cityDensity(facts, confidence) : null;
}

function measureAsked(has: (group: UnitWordGroup) => boolean): UnitMeasure | null {
  if (has('density')) return 'density';
  if (has('population')) return 'population';
  if (has('area')) return 'area';
  // "phường nào lớn nhất": by its size.
  return (has('most') || has('least')) && (has('ward') || has('commune') || has('any')) ? 'area' : null;
}

interface Asked {
  facts: readonly Fact[];
  confidence: number;
  sum: boolean;
  old: boolean;
}

function ofUnits(
  measure: UnitMeasure,
  mentions: readonly OfficeMention[],
  { facts, confidence, sum, old }: Asked,
): UnitFigureIntent | null {
  const book = unitFigures(facts);
  const units: UnitFigure[] = [];
  const missing: string[] = [];
  for (const mention of mentions) {
    const resolved = resolve(mention, old);
    if (!resolved) continue;
    const former = resolved.relation === 'own' && !old ? undefined : book.of(`${resolved.said} cũ`);
    const named = mention.kind === 'district' ? book.of(`quận ${mention.names[0]?.bare ?? ''} cũ`) : former;
    const own = resolved.relation === 'own' ? resolved.offices[0] : undefined;
    const figure = named ?? (own && book.of(own.name));
    if (figure && valueOf(figure, measure) !== undefined) units.push(figure);
    else
      missing.push(
        mention.kind === 'district' ? `khu vực ${mention.names[0]?.bare ?? ''} cũ` : resolved.said,
      );
  }
  if (units.length + missing.length === 0) return null;
  const once = [...new Map(units.map((figure) => [figure.unit, figure])).values()];
  return {
    kind: 'unitFigure',
    confidence,
    measure,
    asks: 'units',
    units: once,
    sum: sum && once.length > 1,
    missing,
  };
}

function ranking(
  measure: UnitMeasure,
  has: (group: UnitWordGroup) => boolean,
  facts: readonly Fact[],
  confidence: number,
): UnitFigureIntent | null {
  const both = has('any') || (has('ward') && has('commune'));
  const kind = both ? undefined : has('ward') ? ('Phường' as const) : has('commune') ? ('Xã' as const) : null;
  if (kind === null) return null;
  const least = has('least') && !has('most');
  const all = unitFigures(facts).ranked(measure, kind);
  if (all.length === 0) return null;
  const rows = (least ? [...all].reverse() : all).slice(0, MAX_RANKED);
  return { kind: 'unitFigure', confidence, measure, asks: 'ranking', least, rows, of: all.length };
}

const city = 'city-since-2025-07';

function newestOf(topic: string, area: string, facts: readonly Fact[]): Fact | undefined {
  return newestFirst(facts.filter((fact) => fact.topic === topic && fact.area === area))[0];
}

function numeric(fact: Fact | undefined): NumericFact | null {
  return fact && typeof fact.value === 'number' ? { ...fact, value: fact.value } : null;
}

function cityDensity(facts: readonly Fact[], confidence: number): UnitFigureIntent | null {
  const population = numeric(newestOf('population', city, facts));
  const area = numeric(newestOf('area', city, facts));
  if (!population || !area) return null;
  return { kind: 'unitFigure', confidence, measure: 'density', asks: 'density', population, area };
}

/** What is held of the city before, of Quảng Nam, and of the city since. */
function merger(measure: UnitMeasure, facts: readonly Fact[], confidence: number): UnitFigureIntent | null {
  if (measure === 'density') return null;
  const after = newestOf(measure, city, facts);
  const before = ['city-before-2025-07', 'quang-nam-before-2025-07'].flatMap(
    (area) => newestOf(measure, area, facts) ?? [],
  );
  return after ? { kind: 'unitFigure', confidence, measure, asks: 'merger', before, after } : null;
}
