import { lookupFact } from '../../../knowledge/facts/select';
import type { FactQuestion } from '../../../knowledge/facts/finding';
import type { Fact } from '../../../knowledge/schema/fact';
import { type Period, readPeriod } from '../../../language/dates/period';

const NEW_CITY = 'city-since-2025-07';
const OLD_CITY = 'city-before-2025-07';

function fact(period: string, value: number, parts: Partial<Fact> = {}): Fact {
  const { topic = 'grdp', area = NEW_CITY } = parts;
  return {
    id: `${topic}/${area}/${period}/${value}`,
    topic,
    title: 'GRDP',
    value,
    unit: 'tỷ đồng',
    period,
    area,
    source: { publisher: 'Cục Thống kê', asOf: '2026-01' },
    aliases: [],
    ...parts,
  };
}

function question(periods: string[], parts: Partial<FactQuestion> = {}): FactQuestion {
  return {
    topic: 'grdp',
    areas: [],
    periods: periods.map((key) => ({ period: readPeriod(key) as Period, year: true, before: false })),
    compare: false,
    samePeriod: false,
    growth: false,
    series: false,
    ...parts,
  };
}

const [y2023, y2024, m2024, m2025, q2026] = [
  fact('2023', 1),
  fact('2024', 2),
  fact('2024-9M', 3),
  fact('2025-9M', 4),
  fact('2026-Q1', 5),
];
const facts = [y2023, y2024, m2024, m2025, q2026];

describe('one figure', () => {
  it('is the newest where no time was said, and the one of a time that was', () => {
    expect(lookupFact(question([]), facts)).toMatchObject({ kind: 'figure', fact: q2026, fit: 'exact' });
    expect(lookupFact(question(['2024']), facts)).toMatchObject({
      kind: 'figure',
      fact: y2024,
      fit: 'exact',
    });
  });

  it('is owned up to where none is held of that time, with what is held', () => {
    expect(lookupFact(question(['2010']), facts)).toMatchObject({
      kind: 'no-data',
      asked: { key: '2010' },
      held: [q2026, m2025, y2024, m2024, y2023],
    });
  });

  it('is of the newest year that has one, where no year was said', () => {
    const asked = question(['2027-9M']);
    expect(
      lookupFact({ ...asked, periods: asked.periods.map((one) => ({ ...one, year: false })) }, facts),
    ).toMatchObject({
      kind: 'figure',
      fact: m2025,
    });
    expect(lookupFact(asked, facts).kind).toBe('no-data');
  });

  it('is told with another value that was published for the same', () => {
    const other = fact('2024', 9);
    expect(lookupFact(question(['2024']), [...facts, other])).toMatchObject({ fact: y2024, also: [other] });
  });

  it('is of the area that was named alone', () => {
    const old = fact('2024', 7, { area: OLD_CITY });
    const asked = question(['2024'], { areas: [OLD_CITY] });
    expect(lookupFact(asked, [...facts, old])).toMatchObject({ kind: 'figure', fact: old });
    expect(lookupFact(asked, facts)).toMatchObject({ kind: 'no-data', area: OLD_CITY });
  });

  it('is owned up to for a single place, whatever is held of the city', () => {
    expect(lookupFact(question([], { place: 'Hải Châu' }), facts)).toMatchObject({
      kind: 'no-data',
      place: 'Hải Châu',
    });
  });
});

describe('two figures', () => {
  it('"9 tháng 2025 so với cùng kỳ": the time that was said is held against a year before', () => {
    expect(lookupFact(question(['2025-9M'], { compare: true, samePeriod: true }), facts)).toMatchObject({
      kind: 'comparison',
      earlier: m2024,
      later: m2025,
    });
  });

  it('"so với 2023": the newest is held against the time that was said', () => {
    const years = [y2023, y2024];
    expect(lookupFact(question(['2023'], { compare: true }), years)).toMatchObject({
      kind: 'comparison',
      earlier: y2023,
      later: y2024,
    });
  });

  it('two times that were said are held against each other, the earlier first', () => {
    for (const periods of [
      ['2023', '2024'],
      ['2024', '2023'],
    ])
      expect(lookupFact(question(periods), facts)).toMatchObject({
        kind: 'comparison',
        earlier: y2023,
        later: y2024,
      });
  });

  it('come with the published rate of growth of the same time and area', () => {
    const growth = fact('2024', 7.5, { topic: 'grdp-growth' });
    const elsewhere = fact('2024', 8, { topic: 'grdp-growth', area: OLD_CITY });
    expect(lookupFact(question(['2023', '2024']), [...facts, elsewhere, growth])).toMatchObject({ growth });
  });

  it('of two areas are those of a time that both have', () => {
    const [a, b] = [fact('2024', 7, { area: OLD_CITY }), fact('2022', 6, { area: OLD_CITY })];
    expect(lookupFact(question([], { areas: [NEW_CITY, OLD_CITY] }), [y2023, y2024, a, b])).toMatchObject({
      kind: 'comparison',
      earlier: y2024,
      later: a,
    });
  });
});

describe('a series', () => {
  it('is oldest first, of a range what lies in it', () => {
    expect(lookupFact(question(['2023/2024']), facts)).toEqual({
      kind: 'series',
      facts: [y2023, m2024, y2024],
    });
  });

  it('is one figure where no more is held', () => {
    expect(lookupFact(question(['2023'], { series: true }), [y2023])).toMatchObject({
      kind: 'figure',
      fact: y2023,
    });
    expect(lookupFact(question(['2030'], { series: true }), [y2023]).kind).toBe('no-data');
  });
});
