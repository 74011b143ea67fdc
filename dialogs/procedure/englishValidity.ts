import type { CardEnglish } from '../../knowledge/schema/card';

const asking = /\b(?:valid|validity|good for|expires?|lasts?)\b/i;
const telling = /\b(?:valid|good for|expires?)\b[^.;]*\d|\d+\s*(?:years?|months?|days?)\b[^.;]*\bvalid/i;

/** Whether an English question asks how long a paper is good for. */
export function asksValidity(question: string): boolean {
  return asking.test(question);
}

/** What an English card tells of how long its paper is good for; nothing where it tells nothing. */
export function validityLines({ result = [], conditions = [] }: CardEnglish): string[] {
  return [...result, ...conditions].filter((line) => telling.test(line));
}
