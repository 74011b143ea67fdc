import type { Fact } from '../../../knowledge/schema/fact';
import type { NumericFact } from '../../../knowledge/facts/chartable';

/** A series of made-up figures, one a year from 2020 on. */
export function series(...values: number[]): NumericFact[] {
  return values.map((value, i) => figure({ value, period: `${2020 + i}` }));
}

export function figure(given: Partial<Fact> & { value: number }): NumericFact {
  return {
    id: `made-up-${given.period ?? ''}`,
    topic: 'made-up',
    title: 'Số thử',
    unit: 'tấn',
    period: '2020',
    area: 'city-since-2025-07',
    source: { url: 'https://example.vn/', publisher: 'Báo thử', asOf: '2026-01-01' },
    aliases: [],
    ...given,
  };
}
