import type { DialogTurn, IntentDialog } from '../dialogTurn';
import { activate, inLanguage, type Memory, withWard } from '../memory';
import type { ProcedureTarget } from '../understanding/intent';
import { readTap } from '../tapText';
import { answerTarget, asksForWard, type TargetContext, wardHint } from './answerTarget';

/** Answers on one procedure or several, and takes the last one in hand. */
export const answer: IntentDialog<'answer'> = ({ targets }, turn) => {
  const { knowledge } = turn;
  const english = targets.some((target) => target.english) || isPickedInEnglish(turn);
  let memory = withWard(turn.memory, ...targets.map(({ office }) => office));
  for (const target of targets) {
    const procedure = knowledge.procedure(target.code) ?? target.family.main;
    memory = {
      ...activate(memory, target.code, target.facets, target.inCase),
      awaitingWard: !memory.ward && asksForWard(target, procedure),
    };
  }
  const offered = targets.flatMap(({ alternatives }) => alternatives.map(({ main }) => main.code));
  memory = inLanguage(memory, english);
  turn.remember(offered.length > 0 ? { ...memory, choices: offered } : memory);
  return targets.map((target) =>
    answerTarget(
      { ...inWard(target, memory, turn), ...(english ? { english } : {}) },
      targetContext(turn, targets.length),
    ),
  );
};

/** A button, or a number, under a reply in English. */
function isPickedInEnglish({ memory, text }: DialogTurn): boolean {
  return memory.language === 'en' && (readTap(text) !== null || /^\s*\d{1,2}\s*$/.test(text));
}

/** Where the citizen lives goes along, once it was said. */
function inWard(target: ProcedureTarget, { ward }: Memory, { knowledge }: DialogTurn): ProcedureTarget {
  const office = ward && !target.office ? knowledge.offices.find(({ code }) => code === ward) : undefined;
  return office ? { ...target, office: wardHint(office) } : target;
}

/** A turn that holds several questions says of none of them what yes or no would answer. */
function targetContext({ knowledge, day, pageAddress, text }: DialogTurn, count: number): TargetContext {
  const isTyped = text !== '' && count === 1 && readTap(text) === null;
  return { knowledge, day, pageAddress, ...(isTyped ? { question: text } : {}) };
}
