import type { Family } from '../../../knowledge/families';
import { type EnglishMatch, englishTerms } from '../../../knowledge/english/englishIndex';
import type { KnownNameMatch } from '../../../knowledge/names/knownNameIndex';
import type { Facet } from '../../../knowledge/schema/procedure';
import { words } from '../../../language/words';
import { englishFacets } from '../entities/englishFacets';
import { IDLE, namesAnything } from '../entities/namesAnything';
import { askingInEnglish, foundInEnglish } from '../entities/englishStory';
import { isForeigner } from '../entities/foreigner';
import type { Intent } from '../intent';
import { partOfChoices } from '../openChoices';
import type { Recognized, Recognizer } from '../recognizer';
import type { Turn } from '../turn';
import { procedureTarget } from '../turnAnalysis';

/** From this likeness on one procedure is answered; the next must be so far behind. */
export const ANSWERED_IN_ENGLISH = 0.46;
const MIN_LEAD = 0.04;
/** From this likeness on procedures are offered. */
const OFFERED = 0.28;
const MAX_OFFERED = 4;
/** With a procedure in hand a part that is asked is asked of it, up to this likeness of others. */
const OFFERED_BESIDE = 0.4;
/** A service that is as likely as this is meant. */
const SURE_OF_SERVICE = 0.8;
/** Of those who tell to be foreigners a service that is as likely as this: what is called so of ours is for citizens. */
const LIKELY_FOR_FOREIGNERS = 0.5;
/** From this likeness on a procedure is called by its name, whatever service is near. */
export const NAMED_IN_ENGLISH = 0.75;
/** From this fit on a procedure is called by a name that is known, while its content is not held. */
const NAMED_NOT_HELD = 0.85;
/** Said word for word among others ("a work permit for my new teacher"), it is as likely as what is held and so alike. */
const SAID_AMONG_OTHERS = 0.6;
/** Letters of scripts that are neither Vietnamese nor English. */
const otherScripts =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Khmer}\p{Script=Lao}]/u;

/** No Vietnamese question begins so. */
const beginsInEnglish = /^(?:(?:and|so|then|ok|okay)[\s,]+)?(?:where|how|what|when|which)\b/i;

/** A question in English about a procedure: answered in English where the card can. */
export const english: Recognizer = {
  name: 'english',
  recognize(turn) {
    const { knowledge, memory } = turn;
    const { english: index } = knowledge;
    const text = withoutOpening(turn.text, (said) => index.isEnglish(said));
    // "How much cost" is hardly to be told from Vietnamese; in a talk that is in English it is none.
    const isInHand = (memory.current ?? memory.choices) !== undefined;
    const mayGoOn = memory.language === 'en' || (isInHand && beginsInEnglish.test(text));
    const isEnglish = index.isEnglish(text);
    if (!mayGoOn && !isEnglish) return null;
    const { facets, rest } = englishFacets(askingInEnglish(text));
    const asksOnlyPart = facets.length > 0 && !namesAnything(rest);
    const goesOn = mayGoOn && asksOnlyPart;
    if (!goesOn && !isEnglish) return null;
    // "How much does it cost?" of nothing that was named.
    if (isEnglish && asksOnlyPart && !isInHand && !memory.beside && !turn.service?.english)
      return { intent: { kind: 'missingProcedure', facets, english: true }, probability: 1 };
    const found = foundInEnglish(text, rest, { index, limit: MAX_OFFERED });
    const [first, second] = found;
    const service = turn.service?.english ? turn.service.confidence : 0;
    const nearest = first?.score ?? 0;
    // What would only be offered gives way to a service that is likelier.
    // "Where to go" is a part of what is in hand or open, and no service of its own.
    const isPart = asksOnlyPart && isInHand;
    const isService =
      !isPart && (service >= SURE_OF_SERVICE || (service > nearest && nearest < ANSWERED_IN_ENGLISH));
    if (isService && nearest < NAMED_IN_ENGLISH) return null;
    if (service >= LIKELY_FOR_FOREIGNERS && isForeigner(text)) return null;
    const notHeld = knownByName(turn, rest);
    if (notHeld && notHeld.fit > (first?.score ?? 0))
      return {
        intent: {
          kind: 'notheld',
          known: notHeld.known,
          confidence: Math.min(1, notHeld.fit),
          english: true,
        },
        probability: notHeld.fit,
      };
    // One word alone may be anything: it is offered, unless it is the very name.
    const isEnough = turn.words.length > 1 || (first?.score ?? 0) >= NAMED_IN_ENGLISH;
    const family = first && knowledge.family(first.procedure);
    const asked = facets.length > 0 ? facets : memory.pendingFacets;
    const onActive =
      memory.current !== undefined &&
      facets.length > 0 &&
      (!namesAnything(rest) || goesOnInFewWords(memory.language, rest, nearest));
    if (
      !onActive &&
      !isPart &&
      isEnough &&
      first &&
      family &&
      first.score >= ANSWERED_IN_ENGLISH &&
      first.score - (second?.score ?? 0) >= MIN_LEAD
    )
      return {
        intent: {
          kind: 'answer',
          targets: [{ ...procedureTarget(family, first.procedure, asked, first.score), english: true }],
        },
        probability: first.score,
      };
    const active = memory.current ? knowledge.family(memory.current) : undefined;
    if (
      active &&
      memory.current &&
      puttingRight.test(text) &&
      facets.length === 0 &&
      nearest < ANSWERED_IN_ENGLISH
    )
      return onHand(active, memory.current, memory.facets);
    if (
      active &&
      memory.current &&
      facets.length > 0 &&
      (onActive || (first?.score ?? 0) < (memory.language === 'en' ? ANSWERED_IN_ENGLISH : OFFERED_BESIDE))
    )
      return onHand(active, memory.current, facets);
    const open = asksOnlyPart ? partOfChoices(turn.whole, facets, ANSWERED_IN_ENGLISH) : null;
    if (open) return { intent: inEnglish(open), probability: ANSWERED_IN_ENGLISH };
    const families = offered(found, (code) => knowledge.family(code));
    if (families.length === 0) return null;
    return {
      intent: { kind: 'clarify', families, facets, confidence: first?.score ?? 0, english: true },
      probability: first?.score ?? 0,
    };
  },
};

/** "Cảm ơn bạn, where is the office": a few words in another language before what is asked. */
const opening = /^[^,.!?]{1,24}[,.!]\s*/u;

function withoutOpening(text: string, isEnglish: (said: string) => boolean): string {
  const [said = ''] = opening.exec(text) ?? [];
  const left = text.slice(said.length);
  // "I need a work permit, what papers?" names the matter before it asks.
  return beginsInEnglish.test(left) && !isEnglish(said) ? left : text;
}

/** "No no, I mean in my apartment": of what is in hand, where nothing else is named. */
const puttingRight = /^(?:no|not|sorry|actually|i mean|i meant)\b/iu;

/** "How fast must I report", in a talk that is in English: one word is of what is in hand, unless it is the very name of another. */
function goesOnInFewWords(language: 'en' | undefined, rest: string, nearest: number): boolean {
  return language === 'en' && englishTerms(rest).size <= 1 && nearest < NAMED_IN_ENGLISH;
}

function onHand(family: Family, code: string, facets: readonly Facet[]): Recognized {
  const target = { ...procedureTarget(family, code, facets, ANSWERED_IN_ENGLISH), english: true as const };
  return { intent: { kind: 'answer', targets: [target] }, probability: ANSWERED_IN_ENGLISH };
}

function inEnglish(intent: Intent): Intent {
  if (intent.kind === 'clarify') return { ...intent, english: true };
  if (intent.kind !== 'answer') return intent;
  return { ...intent, targets: intent.targets.map((target) => ({ ...target, english: true })) };
}

/** What is known by name only and called so: "work permit" is no police check for one. */
function knownByName({ knowledge }: Turn, rest: string): Pick<KnownNameMatch, 'known' | 'fit'> | null {
  const asked = words(rest).filter(({ unaccented }) => !IDLE.has(unaccented));
  const found = asked.length === 0 ? null : knowledge.knownNames.find(asked, NAMED_NOT_HELD);
  if (found) return found;
  const said = knowledge.knownNames.said(asked);
  return said && { known: said.known, fit: SAID_AMONG_OTHERS };
}

function offered(found: readonly EnglishMatch[], familyOf: (code: string) => Family | undefined): Family[] {
  const families = found.flatMap(({ procedure, score }) =>
    score >= OFFERED ? (familyOf(procedure) ?? []) : [],
  );
  return families.filter((family, i) => families.indexOf(family) === i);
}

/** English that names nothing held, and every other language: one polite line, rather than a guess. */
export const otherLanguage: Recognizer = {
  name: 'otherLanguage',
  recognize({ text, knowledge }) {
    if (!otherScripts.test(text) && !knowledge.english.isEnglish(text)) return null;
    return { intent: { kind: 'fallback', confidence: 0, english: true }, probability: 1 };
  },
};
