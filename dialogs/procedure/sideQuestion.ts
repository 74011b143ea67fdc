import type { Facet } from '../../knowledge/schema/procedure';
import { type PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { words } from '../../language/words';
import { asksForSentence } from '../understanding/entities/lawCues';
import { asksYesNo } from '../understanding/entities/yesNo';
import { asksForPenalty } from './amount';
import ages from './data/ages.json';
import amounts from './data/amounts.json';
import durations from './data/durations.json';
import proxy from './data/proxy.json';
import { asksAge } from './decision/ofAgeAsked';
import { durationAsked } from './duration';
import { sendsAnother } from './proxy';

/** A question that no procedure's name explains, and what is left of it: the matter that it is asked of. */
export interface SideQuestion {
  facet: Facet;
  matter: string;
}

const units = ['giờ', 'ngày', 'tuần', 'tháng', 'năm'];
const ofTime = phraseSet([...units, ...durations.validity, ...durations.deadline, ...durations.late]);
const ofPenalty = phraseSet([...amounts.penalty, 'bao nhiêu']);
const ofProxy = phraseSet([...proxy.said, ...proxy.around.for]);
const ofAge = phraseSet([...ages.asks, ...ages.around]);
const lengthOfTime = /\d+\s*(?:giờ|ngày|tuần|tháng|năm|gio|ngay|tuan|thang|nam)(?!\p{L})/giu;

/**
 * How old somebody must be, how long a paper is good, until when something must be done, what penalty there is, whether another may come: what is
 * asked, apart from what it is asked of. Null for any other question.
 */
export function sideQuestion(text: string): SideQuestion | null {
  // How much the law takes is told by no record.
  if (asksForSentence(text)) return null;
  if (asksForPenalty(text))
    return {
      facet: 'conditions',
      matter: without(without(withoutLength(text), ofTime), ofPenalty),
    };
  if (asksAge(text)) return { facet: 'conditions', matter: without(text, ofAge) };
  if (durationAsked(text)) return { facet: 'time', matter: without(withoutLength(text), ofTime) };
  if (!sendsAnother(text) || !asksYesNo(text)) return null;
  // Why somebody cannot come is told before: "tôi bị liệt, con tôi đi làm thay được không".
  const clause = text.split(/[,.;!?]/u).findLast(sendsAnother) ?? text;
  return { facet: 'conditions', matter: without(clause, ofProxy) };
}

function withoutLength(text: string): string {
  return text.replace(lengthOfTime, ' ');
}

function without(text: string, phrases: PhraseMatcher<true>): string {
  return phrases
    .without(words(text))
    .map((word) => word.text)
    .join(' ');
}
