import type { Facet } from '../../knowledge/schema/procedure';
import type { Calling } from '../../knowledge/search/finder';
import type { EmbeddingModel } from '../../knowledge/search/models/embeddings';
import type { ProcedureSheet, SheetCase } from '../../knowledge/sheet/sheet';
import { plainText } from '../../replies/plainText';
import type { Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';
import type { AskedApart } from './askedApart';
import { decide } from './decision/decide';
import type { Decision, DecisionRequest } from './decision/decision';
import { namesConditions, namesPaper } from './decision/neededPart';
import { ofSaidWay } from './facets/ofSaidWay';
import { assumption, titleText, withName } from './reply/assumption';
import { caseQuestion } from './reply/caseQuestion';
import { type Answered, facetBlocks } from './reply/facetBlocks';
import { warning } from './reply/warning';
import { waysOn } from './reply/waysOn';
import { chosenWay } from './way';

/** At most so many facets in one reply. */
const MAX_FACETS = 3;

export interface ProcedureReplyRequest {
  sheet: ProcedureSheet;
  /** By which questions are compared. */
  askedModel: EmbeddingModel;
  /** The sentence of a sheet that most likely answers a question. */
  answering: DecisionRequest['answering'];
  facets: readonly Facet[];
  /** Id of the case the citizen is in, when a button or a slot told it. */
  inCase?: string | undefined;
  page?: number;
  /** What the citizen wrote, for questions that are answered by yes or no; absent for a tapped button. */
  question?: string | undefined;
  /** A circumstance was told of the procedure in hand, and no part asked. */
  aside?: boolean | undefined;
  /** The question asks whether something may, must or need be. */
  asksYesNo?: boolean;
  /** What the question says beside the words that ask. */
  situation?: string | undefined;
  /** Parts that are asked for in clauses of their own, beside what yes or no answers, and the question without them. */
  apart?: AskedApart;
  /** How a text calls the procedure, by its names and by what people call it. */
  calling: (text: string) => Calling;
  /** One of several answers to a message: it begins with the procedure's name. */
  named?: boolean;
  /** Near twins that may have been meant instead. */
  instead?: readonly { title: string; says: string }[];
  /** What the question names is not all covered: the answer begins with what was taken for granted. */
  doubtful?: boolean;
  /** A ward or commune of the city is named in the question. */
  namesWard?: boolean;
  /** The office of the citizen's own ward, told under the place. */
  office?: readonly Block[];
  /** Address of the procedure's own page. */
  address?: string | undefined;
  confidence: number;
}

/** The answer on one procedure: what was asked first, in one sentence; then what belongs to it; then ways to go on. */
export function procedureReply(given: ProcedureReplyRequest): Reply<Answer> {
  const request = { ...given, sheet: ofSaidWay(given.sheet, chosenWay(given)) };
  const { sheet, confidence, page = 1 } = request;
  const facets = meantFacets(request).slice(0, MAX_FACETS);
  const inCase = sheet.cases.find(({ id }) => id === request.inCase);
  const decision = decided(request, inCase);
  const answered = decision ?? facetBlocks(facets, { sheet, inCase, page, situation: request.situation });
  const facet = facets[0] ?? 'overview';
  const asked = request.facets.slice(0, MAX_FACETS);
  const question = decision || answered.more ? [] : caseQuestion(sheet, facet, inCase);
  const missing = asked.filter((one) => sheet.missing.includes(one));
  const characters = plainText([...answered.blocks, ...question]).length;
  return {
    blocks: [
      ...(request.named || request.doubtful ? withName(answered.blocks, sheet) : answered.blocks),
      ...assumption(request),
      ...(request.office ?? []),
      ...question,
      ...(answered.warns ? warning(sheet, facet, characters, request.question) : []),
      ...(sheet.basis === 'stale'
        ? [{ type: 'notice' as const, tone: 'info' as const, text: say('procedure.stale') }]
        : []),
      {
        type: 'actions',
        actions: waysOn({
          sheet,
          facets,
          asked: request.facets,
          inCase,
          page,
          more: answered.more,
          instead: request.instead ?? [],
          guessed: request.doubtful === true,
          address: request.address,
        }),
      },
      sourceBlock(request),
    ],
    answer: {
      kind: 'procedure',
      procedure: sheet.code,
      facet: asked[0] ?? 'overview',
      ...(asked.length > 1 ? { facets: asked } : {}),
      card: sheet.basis,
      ...(missing.length > 0 ? { missing } : {}),
      ...(decision?.isUnknown ? { unsaid: true as const } : {}),
      confidence: shownConfidence(confidence),
    },
  };
}

/** "Mở quán cần đăng ký gì" is taken for the conditions: where there are none, and none are named, the whole is meant. */
function meantFacets({
  facets,
  sheet,
  question,
  asksYesNo,
  aside,
  inCase,
}: ProcedureReplyRequest): readonly Facet[] {
  // "Bé 4 tuổi": what that case needs, and not the whole again.
  if (aside && inCase && facets.every((facet) => facet === 'overview')) return ['documents'];
  const [only] = facets;
  const isNone = sheet.conditions.length === 0 && !sheet.leads.conditions;
  const isMeant = facets.length !== 1 || only !== 'conditions' || !question || asksYesNo || !isNone;
  return isMeant || namesConditions(question) ? facets : ['overview'];
}

/** What a decision answers by itself. */
const decidable: readonly Facet[] = ['overview', 'conditions', 'time'];

/** What is told by parts of its own, and not by the one sentence that answers. */
function isPart(facet: Facet): boolean {
  return facet !== 'overview' && facet !== 'conditions' && facet !== 'online';
}

/** Yes, no, or the sentence that decides it; never the whole record again. Other parts that are asked come along. */
function decided(request: ProcedureReplyRequest, inCase: SheetCase | undefined): Answered | null {
  const { sheet, askedModel, answering, page = 1, aside, calling, apart, namesWard } = request;
  const asksYesNo = apart !== undefined || request.asksYesNo === true;
  const question = apart?.rest ?? request.question;
  const facets = facetsTogether(request);
  const decision = question
    ? decide({ question, asksYesNo, sheet, askedModel, answering, facets, inCase, calling, aside, namesWard })
    : null;
  if (!decision) return null;
  const others = decision.leadsPart ? facets.filter(isPart) : partsBeside(request, decision.facet);
  const lead: Block = { type: 'lead', text: decision.lead };
  const isUnknown = decision.isUnknown ? { isUnknown: true as const } : {};
  if (others.length === 0) return { blocks: [lead, ...decision.rest], warns: false, ...isUnknown };
  const rest = facetBlocks(others.slice(0, MAX_FACETS - 1), {
    sheet,
    inCase,
    page,
    situation: request.situation,
  });
  // What the source does not say comes last; yes or no comes first where it was asked first.
  return decision.facet || decision.isUnknown
    ? { ...rest, blocks: [...rest.blocks, { type: 'text', text: besideOthers(decision) }], warns: false }
    : { ...rest, blocks: [lead, ...rest.blocks.map(asText)], warns: false };
}

/** Behind other answers it is said which question has none. */
function besideOthers({ lead, isUnknown }: Decision): string {
  return isUnknown ? say('procedure.unknownYesNoBeside') : lead;
}

/** The parts asked by what yes or no answers: the terms, where all that is named is asked apart. */
function facetsTogether({ facets, apart }: ProcedureReplyRequest): readonly Facet[] {
  const together = facets.filter((facet) => !apart?.facets.includes(facet));
  return together.length > 0 ? together : ['conditions'];
}

/** The parts that are told beside a decision: those asked apart; all that are asked where it answers a part of its own. */
function partsBeside(
  { facets, apart, asksYesNo, question = '' }: ProcedureReplyRequest,
  own: Facet | undefined,
): Facet[] {
  // "Có phải nộp thuế không" hands in no papers.
  const isNone = (facet: Facet) => facet === 'documents' && asksYesNo === true && !namesPaper(question);
  const beside = own ? facets.filter((facet) => !decidable.includes(facet) && !isNone(facet)) : [];
  const besides = apart?.facets.filter((facet) => facet !== 'overview' && facet !== 'conditions') ?? [];
  return [...new Set([...beside, ...besides])].filter((facet) => facet !== own);
}

function asText(block: Block): Block {
  return block.type === 'lead' ? { ...block, type: 'text' } : block;
}

function sourceBlock({ sheet, address: page }: ProcedureReplyRequest): Block {
  return {
    type: 'source',
    name: titleText(sheet),
    code: sheet.code,
    ...(sheet.source.decision ? { decision: sheet.source.decision } : {}),
    ...(sheet.source.publisher ? { publisher: sheet.source.publisher } : {}),
    asOf: sheet.source.asOf,
    ...(sheet.source.url ? { url: sheet.source.url } : {}),
    ...(page ? { page } : {}),
  };
}
