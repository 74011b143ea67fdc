import { phraseSet } from '../../../language/phraseMatcher';
import { words } from '../../../language/words';
import coming from '../../data/comingAlone.json';
import wording from '../../data/danger/wording.json';
import { sendsAnother } from '../../procedure/proxy';
import { ageIn } from '../entities/age';
import { reportedInVain } from '../intents/report';
import { asksYesNo } from '../entities/yesNo';
import type { DangerKind } from './kinds';

/** A message in which danger seems likely, though no word of it names one outright. */
export interface LikelyDanger {
  text: string;
  /** The text with its likeliest marks. */
  read: string;
  /** What its words speak of. */
  concepts: ReadonlySet<string>;
  kind: DangerKind;
  logOdds: number;
}

/** In log-odds: up to here nothing is worse for an age that is told, nor, up to the second, for a death or where another is sent. */
const LIKELY_MORE = 1;
const SURELY_MORE = 3.5;
/** In log-odds: somebody old is missed from here on, though no word says that he is gone. */
const SURELY_GONE = 2;
/** In log-odds: who may mean to harm himself is heard from here on, whatever else he speaks of. */
const LIKELIER_THAN_NOT = 0;

const harmlessWithAge = new Set(wording.harmlessWithAge);
const harmlessWithDeath = new Set([...wording.harmless, ...wording.harmlessWithAge, 'deathnews']);
const dailyLife = new Set(wording.dailyLife);
const deathPapers = phraseSet(wording.deathPapers);
const alone = phraseSet(coming.alone);
const noContact = phraseSet(coming.noContact);

/** Whether what else is told outweighs signs of danger that are not sure: an age, a death, papers, a game. */
export function isHarmless(likely: LikelyDanger): boolean {
  return (
    tellsOnlyOfAge(likely) ||
    tellsOnlyOfDeath(likely) ||
    putsDeathOnPaper(likely) ||
    isOfNobodyMissing(likely) ||
    asksWhoComes(likely) ||
    isOfDailyLife(likely) ||
    isAngryOfOffices(likely)
  );
}

/** "Ông nội 79 tuổi đi đứng khó": how old somebody is makes nothing worse, where nothing that happens is told. */
function tellsOnlyOfAge({ text, read, concepts, logOdds }: LikelyDanger): boolean {
  if (logOdds >= (sendsAnother(read) ? SURELY_MORE : LIKELY_MORE)) return false;
  return ageIn(text) !== null && [...concepts].every((concept) => harmlessWithAge.has(concept));
}

/** "Anh trai tôi mới qua đời tối qua": a death that is told, and nothing else of danger, is grief. */
function tellsOnlyOfDeath({ concepts, logOdds }: LikelyDanger): boolean {
  if (logOdds >= SURELY_MORE) return false;
  return concepts.has('deathnews') && [...concepts].every((concept) => harmlessWithDeath.has(concept));
}

/** "Ông thuê trọ mất đêm qua, ai phải đi báo tử": who was poor or alone, too, is nobody who is in danger. */
function putsDeathOnPaper({ read, kind, concepts, logOdds }: LikelyDanger): boolean {
  if (logOdds >= LIKELY_MORE || kind === 'self-harm' || concepts.has('help')) return false;
  return concepts.has('deathnews') && deathPapers.matchLongest(words(read)).length > 0;
}

/** "Ông nội mất hôm qua" died, and nobody looks for him; "ba 79 tuổi đi đứng khó nên má đi thay" is at home. */
function isOfNobodyMissing({ text, concepts, kind, logOdds }: LikelyDanger): boolean {
  if (kind !== 'missing-person' || concepts.has('missing')) return false;
  return concepts.has('deathnews') || (logOdds < SURELY_GONE && ageIn(text) !== null);
}

/** "Ba hắn đi biển chưa về, tui đi một mình được không": who is away cannot come along, and nobody says that he is not to be reached. */
function asksWhoComes({ read, kind, concepts }: LikelyDanger): boolean {
  if (kind !== 'missing-person' || concepts.has('help') || !asksYesNo(read)) return false;
  const said = words(read);
  if (noContact.matchLongest(said).length > 0) return false;
  return sendsAnother(read) || alone.matchLongest(said).length > 0;
}

/** "Cháy thẻ căn cước", "chơi game chém nhau": what is spoken of besides outweighs a weak sign, unless help is called. */
function isOfDailyLife({ concepts, kind, logOdds }: LikelyDanger): boolean {
  if (logOdds >= (kind === 'self-harm' ? LIKELIER_THAN_NOT : LIKELY_MORE) || concepts.has('help'))
    return false;
  return [...concepts].some((concept) => dailyLife.has(concept));
}

/** "Tui gọi rồi mà không ai giải quyết hết": who was not heard at an office is angry, unless he says more. */
function isAngryOfOffices({ read, kind, concepts }: LikelyDanger): boolean {
  return kind === 'self-harm' && !concepts.has('suicide') && !concepts.has('help') && reportedInVain(read);
}
