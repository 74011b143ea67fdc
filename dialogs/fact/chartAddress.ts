import type { ChartAddress } from './chart';
import type { Fact } from '../../knowledge/schema/fact';
import { chartable, type NumericFact } from '../../knowledge/facts/chartable';
import { periodOf } from '../../knowledge/facts/held';

/** Route of the pictures: topic, area, and the first and last day that they speak of. */
export const chartRoute = '/charts/:topic/:area/:span';

/** Ending in .png, because platforms tell by it what they get. */
const span = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})\.png$/;

/** Addresses of pictures under the address at which the bot is reached from outside. */
export function chartAddresses(publicUrl: string): ChartAddress {
  const base = publicUrl.replace(/\/+$/, '');
  return (series) => {
    const [first] = series;
    const days = series.flatMap((fact) => periodOf(fact) ?? []);
    const from = days.map((period) => period.from).sort()[0];
    const to = days
      .map((period) => period.to)
      .sort()
      .at(-1);
    if (!first || !from || !to) return null;
    return `${base}/charts/${encodeURIComponent(first.topic)}/${encodeURIComponent(first.area)}/${from}_${to}.png`;
  };
}

/** What an address stands for; null for whatever is held nowhere. Only records are ever drawn. */
export function seriesAt(
  params: { topic?: string; area?: string; span?: string },
  facts: readonly Fact[],
): NumericFact[] | null {
  const [, from, to] = span.exec(params.span ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  return chartable(
    facts.filter((fact) => {
      const period = periodOf(fact);
      return (
        fact.topic === params.topic &&
        fact.area === params.area &&
        period !== null &&
        period.from >= from &&
        period.to <= to
      );
    }),
  );
}
