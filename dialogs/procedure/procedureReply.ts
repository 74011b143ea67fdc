import type { Facet } from '../../knowledge/schema/procedure';
import { plainText } from '../../replies/plainText';
import type { Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';
import { namesConditions } from './decision/neededPart';
import { ofSaidProxy } from './facets/ofSaidProxy';
import { ofSaidWay } from './facets/ofSaidWay';
import { assumption, titleText, withName } from './reply/assumption';
import { caseQuestion } from './reply/caseQuestion';
import type { DecidableRequest } from './reply/decidableRequest';
import { decidedBlocks } from './reply/decidedBlocks';
import { facetBlocks, MAX_FACETS } from './reply/facetBlocks';
import { warning } from './reply/warning';
import { waysOn } from './reply/waysOn';
import { withoutRepeats } from './reply/withoutRepeats';
import { chosenWay } from './way';

export interface ProcedureReplyRequest extends DecidableRequest {
  /** Id of the case the citizen is in, when a button or a slot told it. */
  inCase?: string | undefined;
  /** One of several answers to a message: it begins with the procedure's name. */
  named?: boolean;
  /** Near twins that may have been meant instead. */
  instead?: readonly { title: string; says: string }[];
  /** What the question names is not all covered: the answer begins with what was taken for granted. */
  doubtful?: boolean;
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
  const decision = decidedBlocks(request, inCase);
  const told = { sheet: ofSaidProxy(sheet, request.question), inCase, page, situation: request.situation };
  const all = decision ?? facetBlocks(facets, told);
  const answered = { ...all, blocks: withoutRepeats(all.blocks) };
  const facet = facets[0] ?? 'overview';
  const asked = request.facets.slice(0, MAX_FACETS);
  const isWhole = !decision || decision.tellsPart === true;
  const question = isWhole && !answered.more ? caseQuestion(sheet, facet, inCase) : [];
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
