import type { NumericFact } from '../../knowledge/facts/chartable';
import { periodOf } from '../../knowledge/facts/held';
import { areaShort, approximate } from '../../dialogs/fact/figure';
import { capital, numberText, short } from '../../dialogs/text/format';
import { periodText } from '../../dialogs/fact/period';

const width = 800;
const margin = 32;
const header = 118;
const row = 52;
const bar = 30;
const footer = 84;
/** Where the bars may stand: names of periods to the left, figures to the right. */
const plot = { labels: 300, from: 316, to: 650 };
const colours = { ink: '#1b1b1b', soft: '#5a5a5a', axis: '#9a9a9a', year: '#0b5cab', part: '#7fb2e5' };

/** Bars from nought, one a period, lying: names of periods are long and telephones narrow. */
export function chartSvg(series: readonly NumericFact[]): string {
  const [first] = series;
  const height = header + series.length * row + footer;
  const scale = scaleOf(series.map(({ value }) => value));
  const parts = new Set(series.map(isPart));
  const publishers = [...new Set(series.map(({ source }) => source.publisher))].join(', ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Be Vietnam Pro" fill="${colours.ink}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(margin, 50, short(first?.title ?? '', 52), 'font-size="27" font-weight="600"'),
    text(margin, 86, subtitle(first), `font-size="20" fill="${colours.soft}"`),
    ...series.map((fact, i) => barOf(fact, header + i * row, scale)),
    `<path d="M${scale(0)} ${header - 6}V${header + series.length * row}" stroke="${colours.axis}" stroke-width="1.5"/>`,
    parts.size > 1 ? text(margin, height - 50, legend, `font-size="16" fill="${colours.soft}"`) : '',
    text(margin, height - 22, short(`Nguồn: ${publishers}`, 84), `font-size="16" fill="${colours.soft}"`),
    '</svg>',
  ].join('');
}

const legend = 'Màu nhạt: kỳ ngắn hơn một năm, không so trực tiếp với số cả năm.';

function subtitle(fact: NumericFact | undefined): string {
  const unit = fact?.unit ? `Đơn vị: ${short(fact.unit, 30)} · ` : '';
  return `${unit}${short(areaShort(fact?.area ?? ''), 36)}`;
}

function barOf(fact: NumericFact, top: number, scale: (value: number) => number): string {
  const [zero, end] = [scale(0), scale(fact.value)];
  const middle = top + bar / 2 + 7;
  const colour = isPart(fact) ? colours.part : colours.year;
  return [
    text(
      plot.labels,
      middle,
      short(capital(periodText(fact.period)), 32),
      'font-size="18" text-anchor="end"',
    ),
    `<rect x="${Math.min(zero, end)}" y="${top}" width="${Math.max(1, Math.abs(end - zero))}" height="${bar}" rx="2" fill="${colour}"/>`,
    text(
      Math.max(zero, end) + 10,
      middle,
      `${approximate(fact)}${numberText(fact.value)}`,
      'font-size="18" font-weight="600"',
    ),
  ].join('');
}

/** From a figure to its place; nought is always on the picture, so that the lengths do not deceive. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const reach = most - least || 1;
  return (value) => Math.round((plot.from + ((value - least) / reach) * (plot.to - plot.from)) * 10) / 10;
}

/** Of a shorter time than a year; a count taken on a day is none. */
function isPart(fact: NumericFact): boolean {
  return !['year', 'day', undefined].includes(periodOf(fact)?.grain);
}

function text(x: number, y: number, words: string, style: string): string {
  return `<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`;
}

/** Titles and units may come from imported tables. */
function escaped(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
