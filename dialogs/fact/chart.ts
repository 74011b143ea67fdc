import type { Fact } from '../../knowledge/schema/fact';
import { chartable } from '../../knowledge/facts/chartable';
import type { ImageBlock } from '../../replies/blocks';
import { short } from '../text/format';
import { say } from '../text/say';
import { figureText } from './figure';
import { periodText } from './period';

/** Where the picture of a series can be fetched; null where the bot does not know its own address. */
export type ChartAddress = (series: readonly Fact[]) => string | null;

/** Readers of a screen hear this; the reply itself says all figures in full. */
const ALT_MAX_CHARACTERS = 400;

/** A picture of the series, where it makes one: besides the words, never instead of them. */
export function chartOf(facts: readonly Fact[], address: ChartAddress): ImageBlock[] {
  const series = chartable(facts);
  const url = series && address(series);
  if (!url) return [];
  const figures = series
    .map((fact) => say('fact.chart.point', { period: periodText(fact.period), figure: figureText(fact) }))
    .join('; ');
  const alt = say('fact.chart', { title: series[0]?.title ?? '', figures });
  return [{ type: 'image', url, alt: short(alt, ALT_MAX_CHARACTERS) }];
}
