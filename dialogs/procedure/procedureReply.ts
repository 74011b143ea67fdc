import type { Facet } from '../../knowledge/schema/procedure';
import type { ProcedureSheet, SheetCase } from '../../knowledge/sheet/sheet';
import { plainText } from '../../replies/plainText';
import type { Action, Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say, type SentenceName } from '../text/say';
import { procedureTapText } from '../tapText';
import { decide } from './decision/decide';
import { namesConditions } from './decision/neededPart';
import { facetTellers } from './facets/tellers';
import type { FacetRequest, Told } from './facets/told';
import { capital, clipped, sentence } from './values';

/** At most so many facets in one reply. */
const MAX_FACETS = 3;
/** Buttons that lead on under an answer. */
const MAX_FURTHER = 4;
const TITLE_MAX_CHARACTERS = 90;

export interface ProcedureReplyRequest {
  sheet: ProcedureSheet;
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
  /** Near twins that may have been meant instead. */
  instead?: readonly { title: string; says: string }[];
  /** What the question names is not all covered: what was taken for granted is said first. */
  doubtful?: boolean;
  /** The office of the citizen's own ward, told under the place. */
  office?: readonly Block[];
  /** Address of the procedure's own page. */
  address?: string | undefined;
  confidence: number;
}

/** The answer on one procedure: what was asked first, in one sentence; then what belongs to it; then ways to go on. */
export function procedureReply(request: ProcedureReplyRequest): Reply<Answer> {
  const { sheet, confidence } = request;
  const facets = meantFacets(request).slice(0, MAX_FACETS);
  const inCase = sheet.cases.find(({ id }) => id === request.inCase);
  const decision = decided(request, inCase);
  const answered = decision ?? facetBlocks(facets, { sheet, inCase, page: request.page ?? 1 });
  const facet = facets[0] ?? 'overview';
  const asked = request.facets.slice(0, MAX_FACETS);
  const question = decision ? [] : caseQuestion(sheet, facet, inCase, answered.more);
  const missing = asked.filter((one) => sheet.missing.includes(one));
  return {
    blocks: [
      ...(request.doubtful ? assumption(request) : []),
      ...answered.blocks,
      ...(request.doubtful ? [] : assumption(request)),
      ...(request.office ?? []),
      ...question,
      ...(answered.warns ? warning(sheet, facet, charactersOf([...answered.blocks, ...question])) : []),
      ...(sheet.basis === 'stale'
        ? [{ type: 'notice' as const, tone: 'info' as const, text: say('procedure.stale') }]
        : []),
      { type: 'actions', actions: further(request, facets, inCase, answered) },
      sourceBlock(request),
    ],
    answer: {
      kind: 'procedure',
      procedure: sheet.code,
      facet: asked[0] ?? 'overview',
      ...(asked.length > 1 ? { facets: asked } : {}),
      card: sheet.basis,
      ...(missing.length > 0 ? { missing } : {}),
      confidence: shownConfidence(confidence),
    },
  };
}

/** "Mở quán cần đăng ký gì" is taken for the conditions: where there are none, and none are named, the whole is meant. */
function meantFacets({ facets, sheet, question, asksYesNo }: ProcedureReplyRequest): readonly Facet[] {
  const [only] = facets;
  const isNone = sheet.conditions.length === 0 && !sheet.leads.conditions;
  const isMeant = facets.length !== 1 || only !== 'conditions' || !question || asksYesNo || !isNone;
  return isMeant || namesConditions(question) ? facets : ['overview'];
}

interface Answered {
  blocks: Block[];
  /** A further page exists of this facet. */
  more?: Facet;
  /** Deadlines and common mistakes may follow. */
  warns: boolean;
}

/** Yes, no, or the sentence that decides it; never the whole record again. Other parts that are asked come along. */
function decided(
  { question, asksYesNo = false, sheet, facets, page = 1, aside }: ProcedureReplyRequest,
  inCase: SheetCase | undefined,
): Answered | null {
  const decision = question ? decide({ question, asksYesNo, sheet, facets, inCase, aside }) : null;
  if (!decision) return null;
  const lead = decision.lead;
  const others = facets.filter((facet) => !decidable.includes(facet) && facet !== decision.facet);
  if (others.length === 0 || !decision.facet)
    return { blocks: [{ type: 'lead', text: lead }, ...decision.rest], warns: false };
  const rest = facetBlocks(others.slice(0, MAX_FACETS - 1), { sheet, inCase, page });
  return { ...rest, blocks: [...rest.blocks, { type: 'text', text: lead }], warns: false };
}

/** What a decision answers by itself. */
const decidable: readonly Facet[] = ['overview', 'conditions', 'time'];

function facetBlocks(facets: readonly Facet[], request: FacetRequest): Answered {
  const told = facets.map((facet) => ({ facet, told: facetTellers[facet](request) }));
  const held = told.filter(({ told: { lead } }) => lead !== null);
  const missing = told.filter(({ told: { lead } }) => lead === null).map(({ facet }) => facet);
  const more = held.find(({ told: one }) => one.more)?.facet;
  const blocks = held.flatMap(({ facet, told: one }, i) => part(facet, one, i === 0, held.length > 1));
  return {
    blocks: [...blocks, ...missingBlocks(missing, held.length === 0)],
    ...(more ? { more } : {}),
    warns: held.length === 1,
  };
}

/** The first part leads; each further one is named by its facet. */
function part(facet: Facet, { lead, rest }: Told, isFirst: boolean, several: boolean): Block[] {
  if (!several) return [{ type: 'lead', text: lead as string }, ...rest];
  const name = capital(say(`facet.${facet}`));
  const text = say('procedure.facetLine', { facet: name, text: lead as string }).replace(/:$/, '.');
  return [{ type: isFirst ? 'lead' : 'text', text }, ...rest.filter(({ type }) => type !== 'actions')];
}

function missingBlocks(missing: readonly Facet[], isAll: boolean): Block[] {
  if (missing.length === 0) return [];
  const names = missing
    .map((facet) => say(facet === 'online' ? 'facet.online.missing' : `facet.${facet}`))
    .join(', ');
  const text = `${say('procedure.missing', { facet: names })} ${say('procedure.wayOn')}`;
  return [{ type: isAll ? 'lead' : 'text', text }];
}

/** What was taken for granted when near twins exist. */
function assumption({ instead = [], sheet, doubtful }: ProcedureReplyRequest): Block[] {
  if (instead.length === 0 && !doubtful) return [];
  const text = say('procedure.assumed', { title: clipped(capital(sheet.title), TITLE_MAX_CHARACTERS) });
  return [{ type: 'notice', tone: 'assumption', text }];
}

const facetsByCase: readonly Facet[] = ['documents', 'overview', 'fee', 'time'];

/** Asks which case applies, where the answer depends on it and nothing has told it. */
function caseQuestion(
  sheet: ProcedureSheet,
  facet: Facet,
  inCase: SheetCase | undefined,
  more: Facet | undefined,
): Block[] {
  const [question] = sheet.questions;
  if (!question || inCase || more || !facetsByCase.includes(facet)) return [];
  const cases = question.options.map((option) => sheet.cases.find(({ id }) => id === option.case));
  const matters = cases.some((one) => one && one !== sheet.cases[0] && dependsOn(one, facet));
  if (!matters) return [];
  return [
    { type: 'text', text: question.ask },
    {
      type: 'choices',
      options: question.options.map((option) => ({
        title: option.title,
        says: procedureTapText(sheet.code, facet, 1, option.case),
      })),
    },
  ];
}

function dependsOn({ papers, fees, times }: SheetCase, facet: Facet): boolean {
  if (facet === 'fee') return fees.length > 0;
  if (facet === 'time') return times.length > 0;
  return papers.length + fees.length + times.length > 0;
}

const facetsWithWarning: readonly Facet[] = ['overview', 'documents', 'time'];

/** Beside so many characters of answer only what threatens a penalty or a term is told besides. */
const FULL_SCREEN = 520;
const presses =
  /(?<!\p{L})(?:phạt|từ chối|hết hạn|quá hạn|hủy|mất quyền)(?!\p{L})|\d+ (?:ngày|tháng|năm|giờ)/iu;

/** The first warning. Beside a time, and beside a full screen, it must press. @param characters of the answer */
function warning({ warnings }: ProcedureSheet, facet: Facet, characters: number): Block[] {
  if (!facetsWithWarning.includes(facet)) return [];
  const [first] = warnings;
  if (!first || ((facet === 'time' || characters > FULL_SCREEN) && !presses.test(first))) return [];
  return [{ type: 'notice', tone: 'warning', text: sentence(first) }];
}

/** What a phone shows of blocks, in characters. */
function charactersOf(blocks: readonly Block[]): number {
  return plainText(blocks).length;
}

const facetsOffered: readonly Facet[] = [
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'conditions',
  'form',
  'online',
  'result',
];

/** Ways on: the next page, what else may have been meant, other facets, the page of the procedure. */
function further(
  { sheet, instead = [], page = 1, address, facets: all }: ProcedureReplyRequest,
  facets: readonly Facet[],
  inCase: SheetCase | undefined,
  { more }: Answered,
): Action[] {
  const next: Action[] = more
    ? [
        {
          kind: 'ask',
          title: say('button.more'),
          says: procedureTapText(sheet.code, more, page + 1, inCase?.id),
        },
      ]
    : [];
  const twins = instead
    .slice(0, 2)
    .map(({ title, says }): Action => ({ kind: 'ask', title: clipped(title, 60), says }));
  const others = facetsOffered
    .filter((facet) => !facets.includes(facet) && !all.includes(facet) && !sheet.missing.includes(facet))
    .slice(0, Math.max(1, MAX_FURTHER - next.length - twins.length))
    .map((facet): Action => ({
      kind: 'ask',
      title: say(`button.${facet}` as SentenceName),
      says: procedureTapText(sheet.code, facet, 1, inCase?.id),
    }));
  const ownPage: Action[] = address ? [{ kind: 'open', title: say('button.page'), url: address }] : [];
  return [...next, ...twins, ...others, ...ownPage];
}

function sourceBlock({ sheet, address: page }: ProcedureReplyRequest): Block {
  return {
    type: 'source',
    name: clipped(capital(sheet.title), TITLE_MAX_CHARACTERS),
    code: sheet.code,
    ...(sheet.source.decision ? { decision: sheet.source.decision } : {}),
    ...(sheet.source.publisher ? { publisher: sheet.source.publisher } : {}),
    asOf: sheet.source.asOf,
    ...(sheet.source.url ? { url: sheet.source.url } : {}),
    ...(page ? { page } : {}),
  };
}
