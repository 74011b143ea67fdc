import type { Activity, Attachment } from 'botbuilder';
import type { Fact } from '../../knowledge/schema/fact';
import type { FactFinding } from '../../knowledge/facts/finding';
import type { FactIntent } from '../understanding/recognizers/fact';
import { areaShort, areaText, factLine, figureText, heldLine, noteText, sourcesLine } from './figure';
import { differenceText } from './comparison';
import { capital, literal } from '../text/format';
import { hotlineText } from '../text/hotline';
import { periodText, saying } from './period';
import { commandButtons } from '../reply/buttons';
import { type ChartAddress, chartOf } from './chart';
import { type Button, reply } from '../reply/reply';

type Of<Kind extends FactFinding['kind']> = Extract<FactFinding, { kind: Kind }>;

/** The answer on a figure: value, period, area and source as the record has them; or which ones are held. */
export function factReply(
  { finding, confidence }: FactIntent,
  address: ChartAddress = () => null,
): Partial<Activity> {
  switch (finding.kind) {
    case 'figure':
      return told(figure(finding), finding.fact, confidence, figureButtons(finding));
    case 'comparison':
      return told(comparison(finding), finding.later, confidence, []);
    case 'series':
      return told(series(finding), finding.facts.at(-1), confidence, [], chartOf(finding.facts, address));
    case 'list':
      return told(list(finding), finding.facts[0], confidence, []);
    case 'no-data':
      return reply(notHeld(finding), { kind: 'none', confidence }, [
        ...heldButtons(finding),
        commandButtons.handoff,
      ]);
  }
}

function told(
  lines: readonly string[],
  fact: Fact | undefined,
  confidence: number,
  buttons: readonly Button[],
  pictures: readonly Attachment[] = [],
): Partial<Activity> {
  const answer = { kind: 'fact' as const, ...(fact ? { fact: fact.id } : {}), confidence };
  return reply(lines.join('\n\n'), answer, buttons, undefined, pictures);
}

function figure(finding: Of<'figure'>): string[] {
  const { fact, related, other } = finding;
  const lines = [
    `${factLine(fact)}.`,
    ...related.map(
      (one, i) => `- ${literal(one.title)}: ${figureText(one)}${noteText(one, fact, ...related.slice(0, i))}`,
    ),
    ...(other ? [`- Riêng ${areaShort(other.area)}: ${figureText(other)}${noteText(other)}`] : []),
  ];
  return [
    ...caveat(finding),
    lines.join('\n'),
    `Phạm vi: ${areaText(fact.area)}.`,
    sourcesLine([fact, ...related, ...(other ? [other] : [])]),
  ];
}

/** Says first where the figure is not quite of the time that was asked for. */
function caveat({ fit, asked }: Of<'figure'>): string[] {
  if (!asked || fit === 'exact') return [];
  const said = saying(asked);
  if (fit === 'earlier') return [`Trợ lý chưa có số liệu mới hơn cho ${said}; số gần nhất đang có:`];
  if (fit === 'near') return [`Không có số đúng ${said}; số sát nhất đang có:`];
  return [`Trợ lý chưa có số của cả ${said}; phần đang có:`];
}

function comparison({ earlier, later, growth }: Of<'comparison'>): string[] {
  const name = ({ period, area }: Fact): string =>
    earlier.area === later.area ? capital(periodText(period)) : `${areaShort(area)}, ${periodText(period)}`;
  const line = (fact: Fact): string => `- ${name(fact)}: **${figureText(fact)}**${noteText(fact)}`;
  return [
    [`**${literal(later.title)}**`, line(earlier), line(later)].join('\n'),
    differenceText(earlier, later),
    ...(growth
      ? [
          `${literal(growth.title)} nguồn công bố cho ${periodText(growth.period)}: **${figureText(growth)}**.`,
        ]
      : []),
    ...(earlier.area === later.area ? [`Phạm vi: ${areaText(later.area)}.`] : []),
    sourcesLine([earlier, later, ...(growth ? [growth] : [])]),
  ];
}

function series({ facts }: Of<'series'>): string[] {
  const [first] = facts;
  return [
    [
      `**${literal(first?.title ?? '')}** qua các kỳ đang có:`,
      ...facts.map(
        (fact) => `- ${capital(periodText(fact.period))}: **${figureText(fact)}**${noteText(fact)}`,
      ),
    ].join('\n'),
    `Phạm vi: ${areaText(first?.area ?? '')}.`,
    sourcesLine(facts),
  ];
}

function list({ title, facts }: Of<'list'>): string[] {
  return [
    [
      `**${literal(title)}**`,
      ...facts.map((fact, i) => `- ${factLine(fact, ...facts.slice(0, i))}, ${areaShort(fact.area)}`),
    ].join('\n'),
    sourcesLine(facts),
  ];
}

function notHeld({ title, asked, area, place, held }: Of<'no-data'>): string {
  const when = asked ? ` ${saying(asked)}` : '';
  const where = place ? ` riêng cho ${literal(place)}` : area ? ` của ${areaShort(area)}` : '';
  const own = `Trợ lý không có số liệu "${literal(title)}"${where}${when}, nên không đoán.`;
  if (held.length === 0) return `${own} Anh/Chị có thể gọi ${hotlineText()}.`;
  const oneTopic = new Set(held.map(({ topic }) => topic)).size === 1;
  return [
    own,
    [
      place ? 'Số của thành phố đang có:' : 'Các kỳ đang có:',
      ...held.map(
        (fact) => `- ${capital(oneTopic ? heldLine(fact) : `${literal(fact.title)}, ${heldLine(fact)}`)}`,
      ),
    ].join('\n'),
    sourcesLine(held),
  ].join('\n\n');
}

function figureButtons({ fact, other, inSeries }: Of<'figure'>): Button[] {
  const series = { title: 'Qua các kỳ', says: `${fact.title} ${areaShort(fact.area)} qua các năm` };
  return [
    ...(other
      ? [
          {
            title: `Số của ${areaShort(other.area)}`,
            says: `${fact.title} ${areaShort(other.area)} ${periodText(fact.period)}`,
          },
        ]
      : []),
    ...(inSeries ? [series] : []),
  ];
}

function heldButtons({ held }: Of<'no-data'>): Button[] {
  return held.slice(0, 2).map(({ title, period, area }) => ({
    title: capital(periodText(period)),
    says: `${title} ${areaShort(area)} ${periodText(period)}`,
  }));
}
