import type { Facet } from '../../../knowledge/schema/procedure';
import type { SheetCase } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { asksOneOfTwo } from '../asksWhat';
import type { ClauseAsked } from '../clausesAsked';
import { decide } from '../decision/decide';
import type { Decision } from '../decision/decision';
import { facetTellers } from '../facets/tellers';
import { withoutDecision } from '../decision/ofWritten';
import { contentWords } from '../contentWords';
import { capital, sentence } from '../values';
import type { DecidableRequest } from './decidableRequest';
import { type Answered, MAX_FACETS } from './facetBlocks';

/** What answers one question of several. */
interface Line {
  text: string;
  /** What belongs to it and takes room: a list of papers. */
  rest: Block[];
  facet: Facet;
}

/**
 * Each question of a message that asks several is answered, in their order, and lists come behind what is told in one line.
 * Null where one of them has no answer of its own, or they are all answered by the same.
 */
export function inTurn(request: DecidableRequest, inCase: SheetCase | undefined): Answered | null {
  const { clauses = [] } = request;
  if (clauses.length < 2 || clauses.length > MAX_FACETS) return null;
  const answers = clauses.map((clause) => linesOf(clause, request, inCase));
  if (answers.some((lines) => lines.length === 0)) return null;
  const lines = answers.flat().filter((line, i, all) => all.findIndex((one) => saysTheSame(one, line)) === i);
  const told = new Set(lines.map(({ facet }) => facet));
  if (lines.length < 2 || request.facets.some((facet) => isPart(facet) && !told.has(facet))) return null;
  // What answers comes first, a list behind what is told in one line, and what the source does not say at the end.
  const ordered = [...lines].sort((a, b) => turnOf(a) - turnOf(b));
  return {
    blocks: ordered.flatMap(({ text, rest }, i): Block[] => [
      { type: i === 0 ? 'lead' : 'text', text },
      ...rest.filter(({ type }) => type !== 'actions'),
    ]),
    warns: false,
  };
}

const silent = /^Nguồn không (?:nêu|ghi|quy định|nói)/u;

function turnOf({ text, rest }: Line): number {
  return silent.test(text) ? 2 : isLong(rest) ? 1 : 0;
}

/** "Có, nhờ người khác được" says what "Nhờ người khác được" does. */
function saysTheSame(one: Line, other: Line): boolean {
  const plain = ({ text }: Line): string => sentence(withoutDecision(text));
  return plain(one) === plain(other) || isToldIn(one, other);
}

/** "Thời gian giải quyết: 1 ngày làm việc" behind "Thời hạn là 1 ngày làm việc". */
function isToldIn(one: Line, { text, rest, facet }: Line): boolean {
  if (one.facet !== facet || rest.length > 0) return false;
  const own = contentWords(one.text);
  const further = [...contentWords(text.replace(named(facet, ''), ''))];
  return further.length > 0 && further.every((word) => own.has(word));
}

/** Of two questions, of which the decision on the message answers one: that nothing was found of the other, "nơi đi hay nơi đến". */
export function unansweredBlocks(
  request: DecidableRequest,
  inCase: SheetCase | undefined,
  decision: Decision,
): Block[] {
  const { clauses = [] } = request;
  if (clauses.length !== 2 || decision.isUnknown) return [];
  const lines = clauses.map((clause) => linesOf(clause, request, inCase));
  const told = { text: decision.lead, rest: [], facet: 'conditions' as const };
  const isAnswered = lines.some((some) => some.some((line) => saysTheSame(line, told)));
  const unanswered = clauses.filter(({ question }, i) => lines[i]?.length === 0 && asksOneOfTwo(question));
  const [only] = unanswered;
  return only && isAnswered
    ? [{ type: 'text', text: say('procedure.unsaidClause', { question: only.question }) }]
    : [];
}

/** The decision on a question, else each part that it asks for; none where the sheet says nothing of it. */
function linesOf(clause: ClauseAsked, request: DecidableRequest, inCase: SheetCase | undefined): Line[] {
  const { facets: parts } = clause;
  const [facet = 'conditions'] = parts;
  const decision = decisionOn(clause, request, inCase);
  if (!decision) return partsOf(parts, request, inCase);
  const isOfPart = isPart(facet) && !decision.facet && !decision.leadsPart;
  const own: Line = {
    text: isOfPart ? named(facet, decision.lead) : decision.lead,
    // "Được, nếu đủ điều kiện:" says nothing without them.
    rest: decision.lead.endsWith(':') ? decision.rest : [],
    facet,
  };
  return decision.leadsPart ? [own, ...partsOf(parts, request, inCase)] : [own];
}

/** What decides a question by itself; of what yes or no answers, what decides the whole message, where that tells what is meant. */
function decisionOn(
  { question, message, asksYesNo, facets }: ClauseAsked,
  request: DecidableRequest,
  inCase: SheetCase | undefined,
): Decision | null {
  const asked = {
    ...request,
    asksYesNo,
    facets: facets.length > 0 ? facets : (['conditions'] as const),
    inCase,
  };
  const own = decide({
    ...asked,
    question,
    answering: (one, sheet, told = message) => request.answering(one, sheet, told),
    isOneOfSeveral: !asksYesNo,
  });
  if (own && !own.isUnknown) return own;
  const whole = asksYesNo && request.question ? decide({ ...asked, question: request.question }) : null;
  return whole?.isUnknown ? null : whole;
}

function partsOf(parts: readonly Facet[], request: DecidableRequest, inCase: SheetCase | undefined): Line[] {
  const { sheet, page = 1, situation } = request;
  return parts.flatMap((facet): Line[] => {
    const { lead, rest } = facetTellers[facet]({ sheet, inCase, page, situation, several: true });
    return lead === null ? [] : [{ text: named(facet, lead).replace(/:$/, '.'), rest, facet }];
  });
}

function named(facet: Facet, text: string): string {
  return say('procedure.facetLine', { facet: capital(say(`facet.${facet}`)), text });
}

function isPart(facet: Facet): boolean {
  return facet !== 'overview' && facet !== 'conditions' && facet !== 'online';
}

/** Rows of a table that are read in one look. */
const FEW_ROWS = 3;

function isLong(rest: readonly Block[]): boolean {
  return rest.some(
    (block) =>
      block.type === 'list' ||
      block.type === 'case' ||
      (block.type === 'facts' && block.rows.length > FEW_ROWS),
  );
}
