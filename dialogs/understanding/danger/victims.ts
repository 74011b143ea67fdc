import { fold } from '../../../language/text';
import { matchesOf } from '../../../language/matches';

/** From this age on nobody is a child to the law. */
const GROWN = 18;
/** "22 tuổi", "14t", "25-year-old", "30yo", "aged 7". */
const ages = /\b(\d{1,2})(?:\s*(?:tuoi|t)\b|[\s-]*(?:years?|yo|yrs?)\b)|\b(?:aged?|maybe|about) (\d{1,2})\b/g;
const grownWords =
  /\b(?:(?:hai|ba|bon|nam|sau|bay|tam) muoi(?: \w+){0,2} tuoi|(?:muoi (?:tam|chin)) tuoi|sinh vien|sv|(?:truong|hoc) dai hoc|cong dai hoc)\b/;
const youngWords =
  /\b(?:lop (?:[1-9]|mot|hai|ba|bon|nam|sau|bay|tam|chin)|mau giao|mam non|tieu hoc|cap [12]|nha tre|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi (?:mot|hai|ba|bon|lam)) tuoi)\b/;

/** Whether those that a message speaks of are grown up or children, as far as it tells their ages or schools. */
export function victimsIn(text: string): 'grown' | 'young' | undefined {
  const plain = fold(text);
  const told = matchesOf(ages, plain).map(([, years, about]) => Number(years ?? about));
  if (told.some((age) => age < GROWN)) return 'young';
  if (told.length > 0 || grownWords.test(plain)) return 'grown';
  return youngWords.test(plain) ? 'young' : undefined;
}
