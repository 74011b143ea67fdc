import { readPeriod } from '../../../language/dates/period';
import type { Fact } from '../../../knowledge/schema/fact';
import { bestMatch, matchPeriod, newestFirst } from '../../../knowledge/facts/held';

function fact(period: string, value = 1): Fact {
  return {
    id: period,
    topic: 'grdp',
    title: 'GRDP',
    value,
    unit: 'tỷ đồng',
    period,
    area: 'city-since-2025-07',
    source: { url: 'https://example.vn', publisher: 'Ví dụ', asOf: '2025' },
    aliases: [],
  };
}

function asked(key: string) {
  const period = readPeriod(key);
  if (!period) throw new Error(`${key} is no period`);
  return period;
}

describe('How a figure answers for a period', () => {
  it.each([
    ['2025', '2025', 'exact'],
    ['2025-07-01', '2025', 'exact'],
    ['2025-07-01', '2025-07', 'exact'],
    ['2025-9M', '2025', 'part'],
    ['2025-H1', '2025-9M', 'part'],
    ['2025-01-01/2025-09-25', '2025-9M', 'near'],
    ['2025', '2025-9M', null],
    ['2025-9M', '2025-Q3', null],
    ['2025-9M', '2025-09', null],
    ['2024', '2025', null],
    ['2025-07-01', '2026', null],
    ['2019-04-01', '2019', 'exact'],
  ])('a figure of %s for %s: %s', (held, wanted, how) => {
    expect(matchPeriod(fact(held), asked(wanted))).toBe(how);
  });

  it('prefers the figure of just that time to one of a part of it', () => {
    const held = [fact('2025-9M'), fact('2025'), fact('2025-H1')];
    expect(bestMatch(held, asked('2025'))?.fact.period).toBe('2025');
    expect(bestMatch(held.slice(0, 1), asked('2025'))).toMatchObject({ fit: 'part' });
    expect(bestMatch(held, asked('2024'))).toBeNull();
  });

  it('takes the longest of those that end together for the newest', () => {
    expect(newestFirst([fact('2025-Q4'), fact('2024'), fact('2025')]).map(({ period }) => period)).toEqual([
      '2025',
      '2025-Q4',
      '2024',
    ]);
  });
});
