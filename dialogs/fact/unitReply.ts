import type { Fact } from '../../knowledge/schema/fact';
import { type UnitFigure, type UnitMeasure, valueOf } from '../../knowledge/facts/unitFigures';
import type { Block, SourceBlock } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { numberText } from '../text/format';
import { say, type SentenceName } from '../text/say';
import type { UnitFigureIntent } from '../understanding/intents/unitFigure';
import { areaShort, figureText } from './figure';
import { periodText } from './period';

type Of<Asks extends UnitFigureIntent['asks']> = Extract<UnitFigureIntent, { asks: Asks }>;

/** Figures of single wards and communes, who has most or least, and what is worked out from figures; said to be. */
export function unitFigureReply(intent: UnitFigureIntent): Reply<Answer> {
  switch (intent.asks) {
    case 'units':
      return ofUnits(intent);
    case 'ranking':
      return ranking(intent);
    case 'density':
      return density(intent);
    case 'merger':
      return merger(intent);
  }
}

/** "131.427 người", "7,58 km²", "17.339 người/km²". */
function measured(measure: UnitMeasure, value: number): string {
  if (measure === 'population') return say('unit.people', { count: numberText(value) });
  return say(measure === 'area' ? 'unit.area' : 'unit.density', { value: numberText(value) });
}

function line(figure: UnitFigure, measure: UnitMeasure): string {
  const value = valueOf(figure, measure) ?? 0;
  return say(`unit.lead.${measure}` as SentenceName, {
    unit: capital(figure.unit),
    value: measured(measure, value),
    period: periodText((figure.population ?? figure.area)?.period ?? ''),
    people: measured('population', figure.population?.value ?? 0),
    area: measured('area', figure.area?.value ?? 0),
  });
}

function ofUnits({ measure, units, sum, missing, confidence }: Of<'units'>): Reply<Answer> {
  const [first, ...others] = units;
  const title = say(`unit.title.${measure}` as SentenceName);
  const lacking = say('unit.missing', { title, units: missing.join(', ') });
  if (!first)
    return { blocks: [{ type: 'lead', text: lacking }], answer: { kind: 'none', confidence: confidence } };
  const blocks: Block[] = [
    { type: 'lead', text: line(first, measure) },
    ...others.map((figure): Block => ({ type: 'text', text: line(figure, measure) })),
    ...workedOut(units, measure, sum),
    ...(missing.length > 0 ? [{ type: 'text' as const, text: lacking }] : []),
    ...(first.population?.note ? [note('unit.note')] : []),
    ...sources(units, title),
  ];
  return { blocks, answer: factAnswer(first.population ?? first.area, confidence) };
}

/** The sum that was asked for; of two units which has more. */
function workedOut(units: readonly UnitFigure[], measure: UnitMeasure, sum: boolean): Block[] {
  const values = units.map((figure) => valueOf(figure, measure) ?? 0);
  if (sum && measure !== 'density') {
    const total = Number(values.reduce((all, one) => all + one, 0).toPrecision(12));
    const words = { units: units.map(({ unit }) => unit).join(', '), value: measured(measure, total) };
    return [{ type: 'text', text: say('unit.sum', words) }];
  }
  const [one, two] = units;
  const [a = 0, b = 0] = values;
  if (!one || !two || units.length > 2 || a === b) return [];
  const difference = measured(measure, Number(Math.abs(a - b).toPrecision(12)));
  const words = { more: (a > b ? one : two).unit, less: (a > b ? two : one).unit, difference };
  return [{ type: 'text', text: say('unit.compare', words) }];
}

function ranking({ measure, least, rows, of, confidence }: Of<'ranking'>): Reply<Answer> {
  const [first, ...next] = rows;
  const units = rows.map(({ figure }) => figure);
  const kinds = new Set(units.map(({ unit }) => unit.split(' ')[0]));
  const kind = of > 75 ? 'all' : kinds.has('Phường') ? 'ward' : 'commune';
  const words = {
    unit: first?.figure.unit ?? '',
    of,
    kind: say(`unit.kind.${kind}` as SentenceName),
    value: measured(measure, first?.value ?? 0),
  };
  return {
    blocks: [
      {
        type: 'lead',
        text: say(`unit.rank.${measure}.${least ? 'least' : 'most'}` as SentenceName, words),
      },
      {
        type: 'list',
        title: say('unit.rank.next'),
        items: next.map(({ figure, value }) => ({ text: `${figure.unit}: ${measured(measure, value)}` })),
      },
      note('unit.ranked'),
      ...sources(units.slice(0, 1), say(`unit.title.${measure}` as SentenceName)),
    ],
    answer: factAnswer(first?.figure.population ?? first?.figure.area, confidence),
  };
}

function density({ population, area, confidence }: Of<'density'>): Reply<Answer> {
  const words = {
    value: measured('density', Math.round(population.value / area.value)),
    people: measured('population', population.value),
    area: measured('area', area.value),
  };
  return {
    blocks: [
      { type: 'lead', text: say('unit.city.density', words) },
      sourceOf(population, say('unit.title.density')),
    ],
    answer: factAnswer(population, confidence),
  };
}

function merger({ measure, before, after, confidence }: Of<'merger'>): Reply<Answer> {
  const title = say(`unit.title.${measure}` as SentenceName);
  const rows = before.map((fact) => ({
    label: `${areaShort(fact.area)}, ${periodText(fact.period)}`,
    value: figureText(fact),
  }));
  return {
    blocks: [
      {
        type: 'lead',
        text: say('unit.merger.lead', { title, value: figureText(after), period: periodText(after.period) }),
      },
      ...(rows.length > 0
        ? [{ type: 'facts' as const, title: say('unit.merger.before'), rows }, note('unit.merger.apart')]
        : [{ type: 'text' as const, text: say('unit.merger.none', { title }) }]),
      ...[after, ...before].map((fact) => sourceOf(fact, title)),
    ],
    answer: factAnswer(after, confidence),
  };
}

function note(name: SentenceName): Block {
  return { type: 'notice', tone: 'info', text: say(name) };
}

function sources(units: readonly UnitFigure[], title: string): SourceBlock[] {
  const facts = units.flatMap(({ population, area }) => population ?? area ?? []);
  const seen = new Set<string>();
  return facts
    .filter(({ source }) => !seen.has(source.publisher) && seen.add(source.publisher))
    .map((fact) => sourceOf(fact, title));
}

function sourceOf({ source }: Fact, name: string): SourceBlock {
  return {
    type: 'source',
    name,
    publisher: source.publisher,
    asOf: source.asOf,
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}

function factAnswer(fact: Fact | undefined, confidence: number): Answer {
  return { kind: 'fact', ...(fact ? { fact: fact.id } : {}), confidence: shownConfidence(confidence) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
