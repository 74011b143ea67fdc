import { readPeriod } from '../../../language/dates/period';
import { Fact } from '../../../knowledge/schema/fact';
import { areas, topics } from '../../../knowledge/facts/data';
import { readShippedFacts } from '../../../knowledge/shipped';

/** Figures of one ward, commune or former district are kept under its name. */
const ofUnits = /^(?:Phường|Xã|Đặc khu|phường|quận) /;

let facts: Fact[];
beforeAll(async () => {
  facts = await readShippedFacts();
});

describe('The figures that ship', () => {
  it('fit the schema, each with an id of its own', () => {
    for (const fact of facts) expect(Fact.safeParse(fact).error).toBeUndefined();
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });

  it('name a period that machines read, a known area and a source with its address', () => {
    for (const { id, period, area, source } of facts) {
      expect([id, readPeriod(period)]).toEqual([
        id,
        expect.objectContaining({ from: expect.any(String) as string }),
      ]);
      const known = areas.map((one) => one.id);
      if (!ofUnits.test(area)) expect(known).toContain(area);
      if (!area.startsWith('Phường') && !area.startsWith('Xã') && !area.startsWith('Đặc khu'))
        expect([id, source.url]).toEqual([id, expect.stringMatching(/^https?:\/\/\S+$/)]);
    }
  });

  it('have one figure for each topic, period and area, unless two were published', () => {
    const keys = facts
      .filter(({ topic, id }) => !topics[topic]?.listed && !/-2$/.test(id))
      .map(({ topic, period, area }) => `${topic} ${period} ${area}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('are known by name, every topic of them', () => {
    expect(facts.filter(({ topic }) => !topics[topic]).map(({ topic }) => topic)).toEqual([]);
  });

  it('lead only to topics that there are', () => {
    for (const [id, { related, growth, members }] of Object.entries(topics))
      for (const other of [...related, ...members, ...(growth ? [growth] : [])])
        expect([id, other, other in topics]).toEqual([id, other, true]);
  });

  it.each([
    ['population-2025-07-01', 3065628, 'city-since-2025-07'],
    ['population-2019-04-01-old', 1134310, 'city-before-2025-07'],
    ['area-2025-07-01', 11859.59, 'city-since-2025-07'],
    ['grdp-2024', 280307, 'city-since-2025-07'],
    ['grdp-2024-old', 151307, 'city-before-2025-07'],
    ['grdp-growth-2025', 9.18, 'city-since-2025-07'],
    ['budget-revenue-2025-01-01-to-2025-09-25', 40238.2, 'city-since-2025-07'],
  ])('hold %s as published', (id, value, area) => {
    expect(facts.find((fact) => fact.id === id)).toMatchObject({ value, area });
  });
});
