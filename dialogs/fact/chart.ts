import type { Attachment } from 'botbuilder';
import type { Fact } from '../../knowledge/schema/fact';
import { chartable } from '../../knowledge/facts/chartable';
import { figureWords } from './figure';
import { periodText } from './period';

/** Where the picture of a series can be fetched; null where the bot does not know its own address. */
export type ChartAddress = (series: readonly Fact[]) => string | null;

/** Readers of a screen hear this; the reply beside it says all figures in full. */
const mostWords = 400;

/** A picture of the series, where it makes one: beside the words, never instead of them. */
export function chartOf(facts: readonly Fact[], address: ChartAddress): Attachment[] {
  const series = chartable(facts);
  const contentUrl = series && address(series);
  if (!contentUrl) return [];
  const figures = series.map((fact) => `${periodText(fact.period)}: ${figureWords(fact)}`).join('; ');
  const name = `Biểu đồ ${series[0]?.title ?? ''}: ${figures}`;
  return [
    {
      contentType: 'image/png',
      contentUrl,
      name: name.length > mostWords ? `${name.slice(0, mostWords - 1)}…` : name,
    },
  ];
}
