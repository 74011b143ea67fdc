import type { Facet } from '../../../knowledge/schema/procedure';
import type { SheetCase } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { words } from '../../../language/words';
import { say } from '../../text/say';
import { asksOneOfTwo } from '../asksWhat';
import { decide } from '../decision/decide';
import type { Decision } from '../decision/decision';
import { namesPaper } from '../decision/neededPart';
import type { DecidableRequest } from './decidableRequest';
import { type Answered, facetBlocks, MAX_FACETS } from './facetBlocks';
import { inTurn, unansweredBlocks } from './inTurn';

/** What a decision answers by itself. */
const decidable: readonly Facet[] = ['overview', 'conditions', 'time'];

/** What is told by parts of its own, and not by the one sentence that answers. */
function isPart(facet: Facet): boolean {
  return facet !== 'overview' && facet !== 'conditions' && facet !== 'online';
}

/** Yes, no, or the sentence that decides it; never the whole record again. Other parts that are asked come along. */
export function decidedBlocks(request: DecidableRequest, inCase: SheetCase | undefined): Answered | null {
  const { sheet, page = 1, apart } = request;
  const each = inTurn(request, inCase);
  if (each) return each;
  const asksYesNo = apart !== undefined || request.asksYesNo === true;
  const question = apart?.rest ?? request.question;
  const facets = facetsTogether(request);
  const decision = question ? decide({ ...request, question, asksYesNo, facets, inCase }) : null;
  if (!decision) return null;
  const others = besides(decision, request, facets);
  const lead: Block = { type: 'lead', text: decision.lead };
  const isUnknown = decision.isUnknown ? { isUnknown: true as const } : {};
  if (others.length === 0)
    return {
      blocks: [lead, ...decision.rest, ...unansweredBlocks(request, inCase, decision)],
      warns: false,
      ...isUnknown,
    };
  const told = { sheet, inCase, page, situation: request.situation };
  const rest = facetBlocks(others.slice(0, MAX_FACETS - 1), told, !decision.leadsWhole);
  // "Ở phường được chưa hay lên thành phố": the place answers which of the two.
  if (decision.isUnknown && others.includes('place') && question && asksOneOfTwo(question))
    return { ...rest, warns: false };
  // What the source does not say comes last; yes or no comes first where it was asked first.
  return decision.facet || decision.isUnknown
    ? { ...rest, blocks: [...rest.blocks, { type: 'text', text: besideOthers(decision) }], warns: false }
    : {
        ...rest,
        blocks: [
          lead,
          // "… gần câu hỏi nhất là:" goes on.
          ...(decision.lead.endsWith(':') ? decision.rest : []),
          ...rest.blocks.filter((block) => !saysAgain(block, lead)).map(asText),
        ],
        warns: false,
        ...(decision.leadsPart && { tellsPart: true as const }),
      };
}

/** What is told behind a decision. */
function besides(decision: Decision, request: DecidableRequest, facets: readonly Facet[]): readonly Facet[] {
  if (decision.leadsWhole) return ['overview'];
  return decision.leadsPart ? facets.filter(isPart) : partsBeside(request, decision.facet);
}

/** Behind other answers it is said which question has none. */
function besideOthers({ lead, isUnknown }: Decision): string {
  return isUnknown ? say('procedure.unknownYesNoBeside') : lead;
}

/** The parts asked by what yes or no answers: the terms, where all that is named is asked apart. */
function facetsTogether({ facets, apart }: DecidableRequest): readonly Facet[] {
  const together = facets.filter((facet) => !apart?.facets.includes(facet));
  return together.length > 0 ? together : ['conditions'];
}

/** The parts that are told beside a decision: those asked apart; all that are asked where it answers a part of its own. */
function partsBeside(
  { facets, apart, asksYesNo, question = '' }: DecidableRequest,
  own: Facet | undefined,
): Facet[] {
  // "Có phải nộp thuế không" hands in no papers.
  const isNone = (facet: Facet) => facet === 'documents' && asksYesNo === true && !namesPaper(question);
  const beside = own ? facets.filter((facet) => !decidable.includes(facet) && !isNone(facet)) : [];
  const besides = apart?.facets.filter((facet) => facet !== 'overview' && facet !== 'conditions') ?? [];
  return [...new Set([...beside, ...besides])].filter((facet) => facet !== own);
}

/** "Phí, lệ phí: …" */
const label = /^\p{Lu}[^:.]{2,24}: /u;

/** "10 ngày" behind "Thời hạn là 10 ngày" tells nothing more. */
function saysAgain(block: Block, lead: Block): boolean {
  if (block.type !== 'lead' || lead.type !== 'lead') return false;
  const said = new Set(words(lead.text).map(({ text }) => text));
  return words(block.text.replace(label, '')).every(({ text }) => said.has(text));
}

function asText(block: Block): Block {
  return block.type === 'lead' ? { ...block, type: 'text' } : block;
}
