import { areas } from '../../knowledge/facts/data';
import type { Fact } from '../../knowledge/schema/fact';
import { literal, numberText } from '../text/format';
import { periodText } from './period';

/** The figure as the source writes it, with its unit; nghìn tỷ also in tỷ and the other way round, where that is exact. */
export function figureText(fact: Fact): string {
  return literal(figureWords(fact));
}

/** "hơn ", "gần ": how the source rounds; empty where it does not. */
export function approximate({ text }: Fact): string {
  return /^(?:hơn|gần|khoảng) /.exec(text ?? '')?.[0] ?? '';
}

/** The same as plain text. */
export function figureWords({ value, unit, text }: Fact): string {
  if (typeof value === 'string') return text ?? value;
  const said = text ?? `${numberText(value)}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`;
  const other =
    unit === 'tỷ đồng' && value >= 1000 && Math.round(value) === value ? otherNotation(value, said) : null;
  return other ? `${said} (${other})` : said;
}

function otherNotation(value: number, said: string): string | null {
  if (said.includes('nghìn tỷ')) return `${numberText(value)} tỷ đồng`;
  const thousands = value / 1000;
  const exact = Number.isInteger(thousands * 10);
  return exact ? `${said.startsWith('hơn ') ? 'hơn ' : ''}${numberText(thousands)} nghìn tỷ đồng` : null;
}

/** "thành phố Đà Nẵng mới (từ 1/7/2025 …)"; an area without an entry under its own id. */
export function areaText(id: string): string {
  return areas.find((area) => area.id === id)?.label ?? id;
}

export function areaShort(id: string): string {
  return areas.find((area) => area.id === id)?.short ?? id;
}

/** "Nguồn: [VnEconomy](…), công bố 31/12/2025." */
export function factSource({ source }: Fact): string {
  const date = source.asOf.split('-').map(Number).reverse().join('/');
  return `[${literal(source.publisher)}](${link(source.url)}), ${date}`;
}

function link(url: string): string {
  return encodeURI(decodeURI(url)).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

/** The sources of several figures, each once. */
export function sourcesLine(facts: readonly Fact[]): string {
  return `Nguồn: ${[...new Set(facts.map(factSource))].join('; ')}.`;
}

/** "Dân số, ngày 1/7/2025: **3.065.628 người** (ghi chú)". */
export function factLine(fact: Fact, ...shown: readonly Fact[]): string {
  return `${literal(fact.title)}, ${periodText(fact.period)}: **${figureText(fact)}**${noteText(fact, ...shown)}`;
}

/** The note of a figure, without the clauses that the notes of figures shown before it have already told. */
export function noteText({ note }: Fact, ...shown: readonly Fact[]): string {
  const told = new Set(shown.flatMap((other) => clauses(other.note)));
  const rest = clauses(note).filter((clause) => !told.has(clause));
  return rest.length > 0 ? ` (${literal(rest.join('; '))})` : '';
}

function clauses(note: string | undefined): string[] {
  return note?.split('; ') ?? [];
}

/** "năm 2025: **316,1 nghìn tỷ đồng**, Đà Nẵng mới". */
export function heldLine(fact: Fact): string {
  return `${periodText(fact.period)}: **${figureText(fact)}**, ${areaShort(fact.area)}`;
}
