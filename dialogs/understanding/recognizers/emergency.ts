import { looksEnglish } from '../../../language/looksEnglish';
import { hasDiacritics } from '../../../language/syllable';
import type { Danger } from '../danger/assessDanger';
import wording from '../../data/danger/wording.json';
import { writtenConceptsOf } from '../danger/dangerFeatures';
import { dangerIn } from '../danger/dangerIn';
import { maliceIn } from '../entities/malice';
import { tellsOnlyAge } from '../entities/ageOnly';
import { rivalName } from '../entities/rivalName';
import { isOwnWish } from '../entities/sentenceRoles';
import type { Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { readTap } from '../../tapText';
import type { SmallTalkTopic } from '../intent';
import { fact } from './fact';
import { MEANT } from './knownName';
import { CERTAIN_LAW, lawAndHostility } from './lawAndHostility';
import { smallTalk } from './smallTalk';

/** Danger that is as likely as this needs no second opinion. */
const CERTAIN_DANGER = 0.95;
/** Vietnamese typed without marks reads as many things. */
const CERTAIN_WITHOUT_MARKS = 0.98;
/** What no word that is known speaks of must be as likely as this. */
const CERTAIN_UNNAMED = 0.995;
/** What is as likely as this is danger in English, of which fewer words are known, and where help is called for. */
const LIKELY_DANGER = 0.8;
/** Below that, a procedure, an office or a service that is as likely as this, or a figure that is asked for, comes first. */
const CERTAIN_PROCEDURE = 0.7;
const CERTAIN_OFFICE = 0.9;
const CERTAIN_SERVICE = 0.9;
/** What is less likely danger than this gives way to a question of law, or a prompt to do harm, that is as certain. */
const DOUBTFUL_DANGER = 0.7;
/** So few words that go on from what is in hand must be as likely danger: "nhà 2 tầng 80m2" tells of a house. */
const GOES_ON = { words: 6, probability: 0.6, unnamed: 0.9 };
const polite: ReadonlySet<SmallTalkTopic> = new Set(['greeting', 'thanks', 'goodbye']);

/**
 * Somebody is in danger: before anything else, whatever is in hand. A tapped button is no cry for help, nor is an age
 * that the bot has asked for.
 */
export const emergency: Recognizer = {
  name: 'emergency',
  recognize(turn) {
    if (readTap(turn.text) || tellsOnlyAge(turn.said)) return null;
    const danger = dangerIn(turn);
    if (!danger) return null;
    const { probability } = danger;
    const english = looksEnglish(turn.said);
    const certain = english || hasDiacritics(turn.said) ? CERTAIN_DANGER : CERTAIN_WITHOUT_MARKS;
    if (probability < certain && (tellsOnlyPlace(turn) || asksOnlyForOffice(turn))) return null;
    if (probability < leastUnnamed(turn, english) && namesNoDanger(turn)) return { probability };
    if (probability < certain && asksForSomethingElse(turn, probability)) return { probability };
    if (probability < surelyBeside(danger, turn) && goesOn(turn)) return { probability };
    if (probability < DOUBTFUL_DANGER && (isLawOrMalice(turn, danger) || wishesForMatter(turn, danger)))
      return { probability };
    return { intent: { kind: 'emergency', danger, english }, probability };
  },
};

/** Concepts that no danger is told by. */
const harmless: ReadonlySet<string> = new Set(wording.harmless);
const harmlessInHand: ReadonlySet<string> = new Set([...wording.harmless, ...wording.harmlessInHand]);

/** In English fewer words are known; of a talk that goes on in it, what no word names is as doubtful as in Vietnamese. */
function leastUnnamed({ memory }: Turn, english: boolean): number {
  return english && memory.language !== 'en' ? LIKELY_DANGER : CERTAIN_UNNAMED;
}

/** "Có bốn anh em", "vợ con đi cùng": it tells who they are, and no word of it speaks of a danger. */
function namesNoDanger({ said }: Turn, none = harmless): boolean {
  return [...writtenConceptsOf(said)].every((concept) => none.has(concept));
}

function asksForSomethingElse(turn: Turn, probability: number): boolean {
  return (
    isPolite(turn) ||
    (turn.whole.estimate.confidence >= CERTAIN_PROCEDURE && !callsForHelp(turn, probability)) ||
    (turn.service?.confidence ?? 0) >= CERTAIN_SERVICE ||
    (probability < LIKELY_DANGER && asksForKnownName(turn)) ||
    fact.recognize(turn)?.intent !== undefined
  );
}

/** "Chi nhánh viện nghiên cứu": what is known by name alone is asked for, and nobody calls for help. */
function asksForKnownName({ said, aboutProcedures }: Turn): boolean {
  const named = rivalName(aboutProcedures)?.probability ?? 0;
  return named >= MEANT && !writtenConceptsOf(said).has('help');
}

/** "Bị bạo lực gia đình kêu cứu ở đâu" asks for no papers, however much it sounds like the name of a procedure. */
function callsForHelp({ said }: Turn, probability: number): boolean {
  return probability >= LIKELY_DANGER && writtenConceptsOf(said).has('help');
}

/** In English, of which fewer words are known: what is less likely danger than the one gives way to what is as likely harm as the other. */
const RATHER_HARM_IN_ENGLISH = { danger: 0.4, hostile: 0.5 };

/** "Ai chịu tiền thuốc", "how do I forge a ticket"; who means to harm himself is heard whatever he asks. */
function isLawOrMalice(turn: Turn, { kind, probability }: Danger): boolean {
  const { law, hostile } = lawAndHostility(turn);
  const { danger: likely, hostile: harm } = RATHER_HARM_IN_ENGLISH;
  if (looksEnglish(turn.said) && probability < likely && hostile >= harm) return true;
  if (kind === 'self-harm') return false;
  return (
    maliceIn(turn.text, turn.knowledge.models.diacritics) !== undefined ||
    Math.max(law, hostile) >= CERTAIN_LAW
  );
}

/** "Tôi muốn nhận con, mẹ cháu bỏ đi rồi": who has left is told beside what is wanted, and nobody looks for him. */
function wishesForMatter({ text, aboutProcedures, thresholds }: Turn, { kind }: Danger): boolean {
  const { estimate, search } = aboutProcedures;
  const isOfMatter = estimate.inScope >= thresholds.offer && search.traitsAsked > 0;
  return kind === 'missing-person' && isOfMatter && isOwnWish(text) && !writtenConceptsOf(text).has('help');
}

/** "Mẹ nó bỏ đi rồi" tells who can come to the office, "nếu họ không chịu tới" of whom nobody is in danger. */
function surelyBeside({ kind }: Danger, turn: Turn): number {
  const isVague = kind === 'missing-person' || namesNoDanger(turn, harmlessInHand);
  return isVague ? GOES_ON.unnamed : GOES_ON.probability;
}

/** A few words while something is in hand, or choices are open: "họ tới trong bao lâu" of who takes the rubbish away. */
function goesOn({ memory, whole: { subjectTermCount } }: Turn): boolean {
  const { current, beside, choices = [] } = memory;
  const isInHand = current !== undefined || beside !== undefined || choices.length > 0;
  return isInHand && subjectTermCount <= GOES_ON.words;
}

/** "Thanks a lot": nothing but thanks, a greeting or a farewell. */
function isPolite(turn: Turn): boolean {
  const intent = smallTalk.recognize(turn)?.intent;
  return intent?.kind === 'smalltalk' && polite.has(intent.topic);
}

/** Every word is a unit's name or asks where it is, what it was, what it is called now: none tells of danger. */
function asksOnlyForOffice({ office }: Turn): boolean {
  return office?.role === 'answer' && office.confidence >= CERTAIN_OFFICE;
}

/** "Em ở Hòa Khánh" answers where somebody lives, and tells of no danger. */
function tellsOnlyPlace({ office, aboutProcedures }: Turn): boolean {
  return (
    office?.role === 'hint' && aboutProcedures.subjectTermCount === 0 && aboutProcedures.facets.length === 0
  );
}
