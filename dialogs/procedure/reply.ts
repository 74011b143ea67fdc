import type { Activity } from 'botbuilder';
import elsewhere from '../data/elsewhere.json';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Facet, Procedure } from '../../knowledge/schema/procedure';
import type { ProcedureTarget } from '../understanding/intent';
import { facetSays, facetTitles, heading } from './facets';
import { literal, nameText, short } from '../text/format';
import { hotlineText } from '../text/hotline';
import { sourceLine } from './source';
import { familyButtons, furtherFacets, nextPage } from '../reply/buttons';
import { communeButton, communeQuestion, officeHint } from '../office/reply';
import { type Button, MAX_BUTTONS, reply } from '../reply/reply';

/** At most so many facets in one reply. */
const MAX_FACETS = 3;

/** The answer on one procedure: the facets asked for, copied from the record, with its source. */
export function procedureReply(ask: ProcedureTarget, knowledge: Knowledge): Partial<Activity> {
  const procedure = knowledge.procedure(ask.code) ?? ask.family.main;
  const facets = ask.facets.slice(0, MAX_FACETS);
  const parts = facets.map((facet) => facetPart(procedure, facet, ask.page));
  const place = officePart(ask, procedure);
  const text = [
    ...assumption(ask, procedure),
    ...parts.map((part) => part.text),
    ...place,
    sourceLine(procedure),
  ].join('\n\n');
  const facet = facets[0] as Facet;
  const more = parts.find((part) => part.more);
  const twins = familyButtons(ask.alternatives, facet).map(({ says }, i) => twinButton(ask, i, says));
  const where = asksForUnit(ask, procedure) ? [communeButton] : [];
  const buttons = [
    ...where,
    ...(more ? [nextPage(procedure.code, more.facet, ask.page)] : []),
    ...twins.slice(0, 2),
  ];
  return reply(
    text,
    { kind: 'procedure', procedure: procedure.code, facet, confidence: round(ask.confidence) },
    [...buttons, ...furtherFacets(procedure, facets, MAX_BUTTONS - buttons.length)],
    facets.includes('overview') || facets.includes('online')
      ? {
          title: short(nameText(procedure.name), 80),
          links: [{ title: 'Mở trên Cổng DVC', url: procedure.source.url }],
        }
      : undefined,
  );
}

/** Whether the reply asks which ward or commune someone lives in: it is filed there, and the place was spoken of. */
export function asksForUnit({ facets, office }: ProcedureTarget, procedure: Procedure): boolean {
  return (
    !office && filedNearby(procedure) && facets.some((facet) => facet === 'place' || facet === 'overview')
  );
}

/** The office of the person's own ward or commune, for what is filed there; or the question which one that is. */
function officePart(ask: ProcedureTarget, procedure: Procedure): string[] {
  if (asksForUnit(ask, procedure)) return ask.facets.includes('place') ? [communeQuestion] : [];
  return ask.office && filedNearby(procedure) ? [officeHint(ask.office)] : [];
}

/** Whether it is filed at the People's Committee of a ward or commune: not with its police, its school or its tax office. */
export function filedNearby({ levels, agency, field }: Procedure): boolean {
  const said = `${field} ${agency ?? ''}`.toLocaleLowerCase('vi');
  return levels.includes('commune') && !elsewhere.some((words) => said.includes(words));
}

function twinButton({ alternatives }: ProcedureTarget, at: number, says: string): Button {
  return { title: short(nameText(alternatives[at]?.main.name ?? ''), 60), says };
}

/** Says what was taken for granted when near twins exist. */
function assumption({ alternatives }: ProcedureTarget, procedure: Procedure): string[] {
  if (alternatives.length === 0) return [];
  return [
    `Trợ lý hiểu Anh/Chị hỏi về: ${literal(short(nameText(procedure.name), 140))}. Nếu chưa đúng, Anh/Chị chọn nút bên dưới hoặc nói rõ hơn.`,
  ];
}

function facetPart(
  procedure: Procedure,
  facet: Facet,
  page: number,
): { text: string; facet: Facet; more: boolean } {
  const said = facetSays[facet](procedure, page);
  if (!said || said.lines.length === 0) {
    const text = notHeld(procedure, facet);
    return { text: facet === 'steps' ? `${text}\n\n${instead(procedure)}` : text, facet, more: false };
  }
  return { text: `${heading(procedure, facet)}\n\n${listed(said.lines)}`, facet, more: said.more ?? false };
}

/** Who asks how it is done is helped by what is known: what to bring, where to, how long. */
function instead(procedure: Procedure): string {
  return `Những gì trợ lý có về thủ tục này:\n\n${listed(facetSays.overview(procedure, 1)?.lines ?? [])}`;
}

/** Several plain lines become a list: markdown would run them together. */
function listed(lines: readonly string[]): string {
  const isList = lines.length < 2 || lines.some((line) => /^\s*(?:-|\d+\.|\*)\s?/.test(line));
  return lines.map((line) => (isList ? line : `- ${line}`)).join('\n');
}

/** A facet that the record lacks is owned up to. */
function notHeld(procedure: Procedure, facet: Facet): string {
  return `${heading(procedure, facet)}\n\nDữ liệu của trợ lý chưa có mục này (${facetTitles[facet].toLocaleLowerCase('vi')}) cho thủ tục trên, nên trợ lý không đoán. Anh/Chị xem trên Cổng Dịch vụ công quốc gia theo đường dẫn dưới đây hoặc gọi ${hotlineText()}.`;
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
