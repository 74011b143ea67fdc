import type { Answer } from '../../dialogs/answer';
import type { Content, ContentCase, Expectation, FactQuestion } from './cases';

/** What the bot did with one turn. */
export interface TurnOutcome {
  answer: Answer | null;
  reply: string;
  ms: number;
}

/** How a turn came out. `right` and `wrong` belong to facts. */
export type Outcome =
  'hit' | 'offered' | 'wrong' | 'refused' | 'clarified' | 'owned-up' | 'answered' | 'right';

/** Whether the first thing the reply carries is a procedure, a choice of procedures, or neither. */
function given(answer: Answer | null): 'procedure' | 'choice' | 'fact' | 'nothing' {
  // Known by name alone: neither its content nor another's was given.
  if (answer?.kind === 'notheld') return 'nothing';
  if (answer?.procedure) return 'procedure';
  if (answer?.choices && answer.choices.length > 0) return 'choice';
  return answer?.fact ? 'fact' : 'nothing';
}

/** The outcome of a turn that expects a procedure, a choice, or nothing. */
export function outcomeOf({ expect, codes }: Expectation, { answer }: TurnOutcome): Outcome {
  const gave = given(answer);
  const offered = (answer?.choices ?? []).some((code) => codes.includes(code));
  if (expect === 'none') return gave === 'nothing' ? 'owned-up' : 'answered';
  if (expect === 'clarify')
    return gave === 'choice' && offered ? 'clarified' : gave === 'procedure' ? 'answered' : 'refused';
  if (gave === 'procedure')
    return codes.length === 0 || codes.includes(answer?.procedure ?? '') ? 'hit' : 'wrong';
  if (gave === 'choice' && offered) return 'offered';
  return 'refused';
}

/** Whether a dialog turn is right: what it expects happened, the facet too where one is named. */
export function isRight(expectation: Expectation, heard: TurnOutcome): boolean {
  const outcome = outcomeOf(expectation, heard);
  if (expectation.expect === 'answer') return outcome === 'hit' && facetRight(expectation, heard) !== false;
  return outcome === 'clarified' || outcome === 'owned-up';
}

/** null where no facet is named. */
export function facetRight({ facet }: Expectation, { answer }: TurnOutcome): boolean | null {
  return facet ? answer?.facet === facet || (answer?.facets ?? []).includes(facet) : null;
}

/** Whether the facet that was asked for is really held; null where none is named. */
export function facetHeld({ facet }: Expectation, { answer }: TurnOutcome): boolean | null {
  return facet ? !(answer?.missing ?? []).includes(facet) : null;
}

/** Within so many characters the answer itself must stand. */
const EARLY_CHARACTERS = 200;

/** Whether a reply says what it must, early enough, and nothing that it must not. */
export function contentRight(
  { must_all: all = [], must_not: not = [], early = [], order = [] }: Partial<Content>,
  reply: string,
): boolean {
  const text = comparable(reply);
  const head = text.slice(0, EARLY_CHARACTERS);
  const holds = (where: string) => (some: readonly string[]) =>
    some.some((one) => where.includes(comparable(one)));
  return (
    all.every(holds(text)) &&
    early.every(holds(head)) &&
    inOrder(order, text) &&
    !not.some((one) => text.includes(comparable(one)))
  );
}

/** Whether the first is said, and each further one, where it is said, behind what stands before it. */
function inOrder(order: readonly (readonly string[])[], text: string): boolean {
  const places = order.map((some) => {
    const found = some.map((one) => text.indexOf(comparable(one))).filter((at) => at >= 0);
    return found.length > 0 ? Math.min(...found) : null;
  });
  const said = places.filter((at) => at !== null);
  return places[0] !== null && said.every((at, i) => i === 0 || at > (said[i - 1] as number));
}

/** The last reply is judged by the case, every other by what its own turn says. */
export function contentOutcome({ turns, ...whole }: ContentCase, heard: readonly TurnOutcome[]): boolean {
  const isLastRight = contentRight(whole, heard.at(-1)?.reply ?? '');
  return isLastRight && (turns ?? []).every((turn, i) => contentRight(turn, heard[i]?.reply ?? ''));
}

function comparable(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');
}

export function factOutcome(
  { must_contain_any, expect }: FactQuestion,
  { answer, reply }: TurnOutcome,
): Outcome {
  if (expect === 'none') return answer?.fact || answer?.procedure ? 'answered' : 'owned-up';
  if (must_contain_any.some((text) => reply.includes(text))) return 'right';
  return given(answer) === 'nothing' ? 'refused' : 'wrong';
}
