import { areas } from '../../knowledge/facts/data';
import type { Fact } from '../../knowledge/schema/fact';
import type { SourceBlock } from '../../replies/blocks';
import { numberText } from '../text/format';
import { say } from '../text/say';
import { periodText } from './period';

/** The figure as the source writes it, with its unit; nghìn tỷ also in tỷ and the other way round, where that is exact. */
export function figureText({ value, unit, text }: Fact): string {
  if (typeof value === 'string') return text ?? value;
  const figure = text ?? `${numberText(value)}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`;
  const other =
    unit === 'tỷ đồng' && value >= 1000 && Math.round(value) === value ? otherNotation(value, figure) : null;
  return other ? say('fact.notation', { figure, other }) : figure;
}

/** "hơn ", "gần ": how the source rounds; empty where it does not. */
export function approximate({ text }: Fact): string {
  return /^(?:hơn|gần|khoảng) /.exec(text ?? '')?.[0] ?? '';
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

/** Where several figures were published, each place once, named by the first figure that stands there. */
export function factSources(facts: readonly Fact[]): SourceBlock[] {
  const sources = new Map<string, SourceBlock>();
  for (const { title, source } of facts) {
    const { publisher, asOf, url } = source;
    const key = `${url ?? publisher} ${asOf}`;
    if (!sources.has(key))
      sources.set(key, {
        type: 'source',
        name: title,
        publisher,
        asOf,
        ...(url === undefined ? {} : { url }),
      });
  }
  return [...sources.values()];
}

/** "Dân số, ngày 1/7/2025: 3.065.628 người (ghi chú)". */
export function factLine(fact: Fact, ...shown: readonly Fact[]): string {
  const figure = `${figureText(fact)}${noteText(fact, ...shown)}`;
  return say('fact.line', { title: fact.title, period: periodText(fact.period), figure });
}

/** The note of a figure in brackets, without the clauses that the notes of figures shown before it have already told. */
export function noteText({ note }: Fact, ...shown: readonly Fact[]): string {
  const told = new Set(shown.flatMap((other) => clauses(other.note)));
  const rest = clauses(note).filter((clause) => !told.has(clause));
  return rest.length > 0 ? ` (${rest.join('; ')})` : '';
}

function clauses(note: string | undefined): string[] {
  return note?.split('; ') ?? [];
}

/** "năm 2025: 316,1 nghìn tỷ đồng, Đà Nẵng mới". */
export function heldLine(fact: Fact): string {
  return say('fact.held.line', {
    period: periodText(fact.period),
    figure: figureText(fact),
    area: areaShort(fact.area),
  });
}
