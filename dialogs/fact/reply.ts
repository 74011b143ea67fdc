import type { Fact } from '../../knowledge/schema/fact';
import type { FactFinding } from '../../knowledge/facts/finding';
import type { Action, Block, ListBlock } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { handoff } from '../reply/commands';
import { capital } from '../text/format';
import { hotlineNumbers } from '../text/hotline';
import { say } from '../text/say';
import type { FactIntent } from '../understanding/intents/fact';
import { type ChartAddress, chartOf } from './chart';
import { differenceOf } from './comparison';
import { areaShort, areaText, factLine, factSources, figureText, heldLine, noteText } from './figure';
import { periodText, saying } from './period';

type Of<Kind extends FactFinding['kind']> = Extract<FactFinding, { kind: Kind }>;

/** The answer on a figure: value, period, area and source as the record has them; or which ones are held. */
export function factReply(
  { finding, confidence }: FactIntent,
  address: ChartAddress = () => null,
): Reply<Answer> {
  switch (finding.kind) {
    case 'figure':
      return told(figure(finding), finding.fact, confidence);
    case 'comparison':
      return told(comparison(finding), finding.later, confidence);
    case 'series':
      return told([...series(finding), ...chartOf(finding.facts, address)], finding.facts.at(-1), confidence);
    case 'list':
      return told(list(finding), finding.facts[0], confidence);
    case 'no-data':
      return { blocks: noData(finding), answer: { kind: 'none', confidence } };
  }
}

function told(blocks: Block[], fact: Fact | undefined, confidence: number): Reply<Answer> {
  return { blocks, answer: { kind: 'fact', ...(fact ? { fact: fact.id } : {}), confidence } };
}

function figure(finding: Of<'figure'>): Block[] {
  const { fact, also, related, other } = finding;
  const further = [
    ...also.map((one) =>
      say('fact.also', { publisher: one.source.publisher, figure: `${figureText(one)}${noteText(one)}` }),
    ),
    ...related.map((one, i) =>
      say('fact.named', {
        title: one.title,
        figure: `${figureText(one)}${noteText(one, fact, ...related.slice(0, i))}`,
      }),
    ),
    ...(other
      ? [
          say('fact.otherArea', {
            area: areaShort(other.area),
            figure: `${figureText(other)}${noteText(other)}`,
          }),
        ]
      : []),
  ];
  return [
    ...caveat(finding),
    { type: 'lead', text: say('fact.sentence', { line: factLine(fact) }) },
    ...listOf(further),
    scope(fact.area),
    ...actions(figureActions(finding)),
    ...factSources([fact, ...also, ...related, ...(other ? [other] : [])]),
  ];
}

/** Says first where the figure is not quite of the time that was asked for. */
function caveat({ fit, asked }: Of<'figure'>): Block[] {
  if (!asked || fit === 'exact') return [];
  return [{ type: 'notice', tone: 'assumption', text: say(`fact.caveat.${fit}`, { period: saying(asked) }) }];
}

function comparison({ earlier, later, growth }: Of<'comparison'>): Block[] {
  const sameArea = earlier.area === later.area;
  const difference = differenceOf(earlier, later);
  const label = ({ period, area }: Fact): string =>
    sameArea
      ? capital(periodText(period))
      : say('fact.comparison.areaAndPeriod', { area: areaShort(area), period: periodText(period) });
  const row = (fact: Fact): { label: string; value: string } => ({
    label: label(fact),
    value: `${figureText(fact)}${noteText(fact)}`,
  });
  const both: Block = { type: 'facts', rows: [row(earlier), row(later)] };
  return [
    ...(difference.isKnown
      ? [
          { type: 'lead' as const, text: difference.text },
          { ...both, title: later.title },
        ]
      : [
          { type: 'lead' as const, text: say('fact.comparison.lead', { title: later.title }) },
          both,
          { type: 'text' as const, text: difference.text },
        ]),
    ...(growth
      ? [
          {
            type: 'text' as const,
            text: say('fact.growth', {
              title: growth.title,
              period: periodText(growth.period),
              figure: figureText(growth),
            }),
          },
        ]
      : []),
    ...(sameArea ? [scope(later.area)] : []),
    ...factSources([earlier, later, ...(growth ? [growth] : [])]),
  ];
}

function series({ facts }: Of<'series'>): Block[] {
  const [first] = facts;
  const mixed = facts.some(({ area }) => area !== first?.area);
  const when = ({ period, area }: Fact): string =>
    mixed ? `${periodText(period)}, ${areaShort(area)}` : periodText(period);
  const lines = facts.map((fact) =>
    say('fact.named', {
      title: capital(when(fact)),
      figure: `${figureText(fact)}${noteText(fact)}`,
    }),
  );
  return [
    { type: 'lead', text: say('fact.series.lead', { title: first?.title ?? '' }) },
    ...listOf(lines),
    ...(mixed ? [] : [scope(first?.area ?? '')]),
    ...factSources(facts),
  ];
}

function list({ title, facts }: Of<'list'>): Block[] {
  const lines = facts.map((fact, i) => `${factLine(fact, ...facts.slice(0, i))}, ${areaShort(fact.area)}`);
  return [{ type: 'lead', text: say('fact.list.lead', { title }) }, ...listOf(lines), ...factSources(facts)];
}

/** Figures that are offered in the place of one that is not held. */
const MAX_HELD = 4;

function noData({ title, asked, area, place, held: all, askOf }: Of<'no-data'>): Block[] {
  const held = all.slice(0, MAX_HELD);
  const where = place
    ? say('fact.none.place', { place })
    : area
      ? say('fact.none.area', { area: areaShort(area) })
      : '';
  const when = asked ? say('fact.none.period', { period: saying(asked) }) : '';
  const oneTopic = new Set(held.map(({ topic }) => topic)).size === 1;
  const lines = held.map((fact) => capital(oneTopic ? heldLine(fact) : `${fact.title}, ${heldLine(fact)}`));
  return [
    { type: 'lead', text: say('fact.none', { title, place: where, period: when }) },
    ...(askOf && held.length === 0
      ? [{ type: 'text' as const, text: say('fact.none.whom', { whom: askOf }) }]
      : []),
    ...(held.length === 0
      ? [{ type: 'text' as const, text: say('fact.none.call', { hotline: hotlineNumbers() }) }]
      : listOf(
          lines,
          say(place ? 'fact.held.city' : all.length > MAX_HELD ? 'fact.held.some' : 'fact.held.periods'),
        )),
    { type: 'actions', actions: [...heldActions(held), handoff()] },
    ...factSources(held),
  ];
}

function listOf(lines: readonly string[], title?: string): ListBlock[] {
  if (lines.length === 0) return [];
  return [{ type: 'list', ...(title ? { title } : {}), items: lines.map((text) => ({ text })) }];
}

function scope(area: string): Block {
  return { type: 'text', text: say('fact.scope', { area: areaText(area) }) };
}

function actions(all: Action[]): Block[] {
  return all.length > 0 ? [{ type: 'actions', actions: all }] : [];
}

function figureActions({ fact, other, inSeries }: Of<'figure'>): Action[] {
  const { title } = fact;
  return [
    ...(other
      ? [
          {
            kind: 'ask' as const,
            title: say('fact.button.area', { area: areaShort(other.area) }),
            says: say('fact.says.one', {
              title,
              area: areaShort(other.area),
              period: periodText(fact.period),
            }),
          },
        ]
      : []),
    ...(inSeries
      ? [
          {
            kind: 'ask' as const,
            title: say('fact.button.periods'),
            says: say('fact.says.periods', { title, area: areaShort(fact.area) }),
          },
        ]
      : []),
  ];
}

function heldActions(held: readonly Fact[]): Action[] {
  return held.slice(0, 2).map(({ title, period, area }) => ({
    kind: 'ask',
    title: capital(periodText(period)),
    says: say('fact.says.one', { title, area: areaShort(area), period: periodText(period) }),
  }));
}
