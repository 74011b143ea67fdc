import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import type { DialogTurn, IntentDialog } from '../dialogTurn';
import { activate, inLanguage, type Memory, withWard } from '../memory';
import { words } from '../../language/words';
import { asksDifference } from '../understanding/entities/asksDifference';
import { meantInstead } from '../understanding/entities/meantInstead';
import type { ProcedureTarget } from '../understanding/intent';
import { readTap } from '../tapText';
import { sheetOf } from '../../knowledge/sheet/reader';
import { answerTarget, asksForWard, tellsPlace, type TargetContext, wardHint } from './answerTarget';
import { namesMatter } from './askable';
import { orderLead } from './order';
import { saidCase } from './saidCase';

/** Answers on one procedure or several, and takes the last one in hand. */
export const answer: IntentDialog<'answer'> = ({ targets, order }, turn) => {
  const { knowledge } = turn;
  const english = targets.some((target) => target.english) || isPickedInEnglish(turn);
  let memory = withWard(turn.memory, ...targets.map(({ office }) => office));
  const inCases = targets.map((target) => inSaidCase(target, turn));
  for (const target of inCases) {
    const procedure = knowledge.procedure(target.code) ?? target.family.main;
    const place = sheetOf(knowledge, procedure.code, turn.day)?.place;
    memory = {
      ...activate(memory, target.code, target.facets, target.inCase),
      awaitingWard: !memory.ward && asksForWard(target, place, procedure),
    };
  }
  const offered = targets.flatMap(({ alternatives }) => alternatives.map(({ main }) => main.code));
  memory = inLanguage(memory, english);
  turn.remember(offered.length > 0 ? { ...memory, choices: offered } : memory);
  const replies = inCases.map((target) =>
    answerTarget(
      { ...inWard(asTold(target, turn), memory, turn), ...(english ? { english } : {}) },
      targetContext(order || isOtherCompared(target, turn) ? { ...turn, text: '' } : turn, targets.length),
    ),
  );
  return order ? inOrder(replies, inCases, order, turn) : replies;
};

/** "Lớp 3 thì có khác gì không" goes over to another, which is told, and answered by no yes or no. */
function isOtherCompared({ code }: ProcedureTarget, { memory, text }: DialogTurn): boolean {
  return memory.current !== undefined && memory.current !== code && asksDifference(words(text));
}

/** What comes first, before all that each needs. */
function inOrder(
  [first, ...others]: Reply<Answer>[],
  targets: readonly ProcedureTarget[],
  order: readonly string[],
  { knowledge, day }: DialogTurn,
): Reply<Answer>[] {
  if (!first) return [];
  const sheets = targets.flatMap(({ code }) => sheetOf(knowledge, code, day) ?? []);
  const lead = { type: 'lead' as const, text: orderLead(sheets, order) };
  const rest = first.blocks.map((block) =>
    block.type === 'lead' ? { type: 'text' as const, text: block.text } : block,
  );
  return [{ ...first, blocks: [lead, ...rest] }, ...others];
}

/** A button, or a number, under a reply in English. */
function isPickedInEnglish({ memory, text }: DialogTurn): boolean {
  return memory.language === 'en' && (readTap(text) !== null || /^\s*\d{1,2}\s*$/.test(text));
}

/** The case that the words tell ("bé 8 tuổi"), or that was told before of the same procedure. */
function inSaidCase(target: ProcedureTarget, { text, knowledge, day, memory }: DialogTurn): ProcedureTarget {
  if (target.inCase || readTap(text) !== null) return target;
  const sheet = sheetOf(knowledge, target.code, day);
  if (!sheet) return target;
  // "Không phải nhà thuê, nhà của anh trai" is not the case that is denied, and leaves the one told before.
  const corrected = meantInstead(text);
  // Who names the matter anew asks of all its cases again.
  const goesOn = memory.current === target.code && !namesMatter(text, sheet) && !corrected?.denies;
  const id = saidCase(corrected?.meant ?? text, sheet)?.id ?? (goesOn ? memory.inCase : undefined);
  return id ? { ...target, inCase: id } : target;
}

/** What is told aside is answered of the case that it tells, and not of the one told before. */
function asTold(target: ProcedureTarget, { text, knowledge, day }: DialogTurn): ProcedureTarget {
  const sheet = target.aside ? sheetOf(knowledge, target.code, day) : null;
  if (!sheet || saidCase(text, sheet)) return target;
  const { inCase: _, ...aside } = target;
  return aside;
}

/** Where the citizen lives goes along once it was said, wherever a place is told. */
function inWard(target: ProcedureTarget, { ward }: Memory, { knowledge }: DialogTurn): ProcedureTarget {
  const office =
    ward && tellsPlace(target.facets) && !target.office && !target.aside
      ? knowledge.offices.find(({ code }) => code === ward)
      : undefined;
  return office ? { ...target, office: wardHint(office) } : target;
}

/** A turn that holds several questions says of none of them what yes or no would answer. */
function targetContext({ knowledge, day, pageAddress, text }: DialogTurn, count: number): TargetContext {
  const isTyped = text !== '' && count === 1 && readTap(text) === null;
  const isOneOfSeveral = count > 1;
  return { knowledge, day, pageAddress, isOneOfSeveral, ...(isTyped ? { question: text } : {}) };
}
