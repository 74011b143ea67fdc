import { outside } from '../../language/phraseMatcher';
import type { Knowledge } from '../../knowledge/knowledge';
import type { CardPlace } from '../../knowledge/schema/card';
import type { Office } from '../../knowledge/schema/office';
import type { Facet, Procedure } from '../../knowledge/schema/procedure';
import { sheetOf, titleOf } from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { askingPart } from '../understanding/entities/askingPart';
import { confirms } from '../understanding/circumstanceOfActive';
import { asksYesNo } from '../understanding/entities/yesNo';
import type { OfficeHint, ProcedureTarget } from '../understanding/intent';
import { procedureTapText } from '../tapText';
import { answeringSentence } from './answering/answeringSentence';
import { sentencesOf } from './answering/sentences';
import { mayBeAsked } from './asked';
import { askedApart } from './askedApart';
import { asksWhat } from './asksWhat';
import { clausesAsked } from './clausesAsked';
import { isContradicted } from './contradicted';
import { contentWords } from './contentWords';
import { inEnglish } from './englishReply';
import { counterOf } from './counter';
import { officeBlocks } from './officeBlocks';
import { partsMeant } from './partsMeant';
import { procedureReply, type ProcedureReplyRequest } from './procedureReply';
import { capital } from './values';
import { withQuestionsWrittenOut } from './writtenOut';

export interface TargetContext {
  knowledge: Knowledge;
  /** YYYY-MM-DD, the day on which discounts are judged. */
  day: string;
  /** What the citizen wrote; absent for a tapped button. */
  question?: string | undefined;
  /** The message asks of several procedures: each answer begins with its name. */
  isOneOfSeveral?: boolean;
  /** Address of a procedure's own page, where the bot is reached from outside. */
  pageAddress?: ((code: string) => string) | undefined;
}

/** The reply on a procedure that was understood. */
export function answerTarget(target: ProcedureTarget, context: TargetContext): Reply<Answer> {
  const { knowledge, day, question, pageAddress, isOneOfSeveral = false } = context;
  const { main } = target.family;
  const sheet = (sheetOf(knowledge, target.code, day) ??
    sheetOf(knowledge, main.code, day)) as ProcedureSheet;
  const procedure = knowledge.procedure(sheet.code) ?? main;
  const asking = question === undefined ? undefined : decisivePart(question);
  const asked = asking === undefined ? undefined : knowledge.finder.analyzer.writtenOut(asking);
  const apart = asking === undefined ? null : askedApart(asking, knowledge.finder);
  const clauses = asking === undefined ? [] : clausesAsked(asking, knowledge.finder);
  const isOneQuestion = asking !== undefined && clauses.length === 0;
  const reply = procedureReply({
    sheet: question === undefined ? sheet : withQuestionsWrittenOut(sheet, knowledge),
    askedModel: knowledge.models.asked,
    answering: answeringIn(question ?? '', knowledge),
    facets: isOneQuestion ? partsMeant(asking, target.facets) : target.facets,
    inCase: target.inCase,
    page: target.page,
    question: asked,
    message: question === undefined ? undefined : knowledge.finder.analyzer.writtenOut(question),
    aside: target.aside,
    calling: (text) => knowledge.finder.calling(text, target.family),
    named: isOneOfSeveral,
    // "Đc hk" is written out before it is seen to ask.
    asksYesNo: asking !== undefined && (asksYesNo(asking) || asksYesNo(asked ?? '') || confirms.test(asking)),
    situation: asking === undefined ? undefined : situationIn(asking, target, knowledge),
    ...(apart && { apart: { facets: apart.facets, rest: knowledge.finder.analyzer.writtenOut(apart.rest) } }),
    clauses,
    instead: target.alternatives.map((family) => ({
      title: capital(titleOf(knowledge, family.main.code) ?? family.main.name),
      says: procedureTapText(family.main.code, target.facets[0] ?? 'overview'),
    })),
    namesWard: target.office !== undefined,
    office: officeBlocks(target, counterOf(sheet.place, procedure), knowledge),
    address: pageAddress?.(sheet.code),
    confidence: target.confidence,
    ...(target.doubtful ? { doubtful: true } : {}),
  });
  if (!target.english) return reply;
  const held = knowledge.card(sheet.code);
  const written = held?.card.kind === 'full' && !held.stale ? held.card.en : undefined;
  const title = knowledge.english.titleOf(target.code) ?? sheet.title;
  return inEnglish(reply, target.facets, title, written, question);
}

function situationIn(asking: string, { toldBefore = '' }: ProcedureTarget, knowledge: Knowledge): string {
  return `${withoutAsking(asking, knowledge)} ${toldBefore}`.trim();
}

/** What a sheet answers to the part of a message that asks. */
function answeringIn(message: string, { finder, models }: Knowledge): ProcedureReplyRequest['answering'] {
  const said = finder.analyzer.writtenOut(message);
  return (question, sheet, told = said) => {
    const isOpen = asksWhat(question);
    const sentences = sentencesOf(sheet).filter(
      // That something is not needed or not allowed says nothing of what is.
      ({ asked, text }) =>
        !isContradicted(told, text) &&
        (!asked || (!(isOpen && asked.answer === 'no') && mayBeAsked(question, asked, sheet))),
    );
    return answeringSentence({ message: told, question }, sentences, sheet, models);
  };
}

/** So many words of what asks are enough to tell by themselves what is asked. */
const DECISIVE_MIN_WORDS = 4;

/** Of a story, what asks: "yêu nhau 2 năm rồi" is no question of lateness. The whole where that says too little. */
function decisivePart(question: string): string {
  const asking = askingPart(question);
  return asking !== null && contentWords(asking).size >= DECISIVE_MIN_WORDS ? asking : question;
}

/** What a question says beside its words for a part: "mất bao nhiêu" loses nothing. */
function withoutAsking(question: string, { finder: { analyzer } }: Knowledge): string {
  const { words, facets } = analyzer.analyze(question);
  return outside(words, facets)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether where it is filed stands in a reply on these parts. */
export function tellsPlace(facets: readonly Facet[]): boolean {
  return facets.some((facet) => facet === 'place' || facet === 'overview');
}

/** Whether the reply asks which ward or commune someone lives in: it is filed there, and the place was asked for. */
export function asksForWard(
  { facets, office }: ProcedureTarget,
  place: CardPlace | undefined,
  procedure: Procedure,
): boolean {
  return !office && counterOf(place, procedure) === 'committee' && tellsPlace(facets);
}

/** An office that was named in an earlier turn. */
export function wardHint(office: Office): OfficeHint {
  return {
    kind: 'office',
    role: 'hint',
    offices: [office],
    said: office.name,
    relation: 'own',
    asked: 'address',
    district: [],
    confidence: 1,
  };
}
