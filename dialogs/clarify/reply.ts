import type { Family } from '../../knowledge/families';
import type { Knowledge } from '../../knowledge/knowledge';
import type { KnownName } from '../../knowledge/schema/knownName';
import type { Facet } from '../../knowledge/schema/procedure';
import { sheetOf, titleOf } from '../../knowledge/sheet/reader';
import type { Action, Choice } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import type { DialogTurn } from '../dialogTurn';
import { shownConfidence } from '../reply/shownConfidence';
import { handoff, help, menu } from '../reply/commands';
import { filedNearby } from '../procedure/counter';
import { capital, clipped } from '../procedure/values';
import { nameText } from '../text/format';
import { hotlineHours, hotlineNumber, hotlineNumbers } from '../text/hotline';
import { say, type SentenceName } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';
import type { OfficeHint } from '../understanding/intent';
import { commandTapText, procedureTapText } from '../tapText';

/** From here down the bot says that it is not sure before it offers. */
const UNSURE_BELOW_CONFIDENCE = 0.25;
const TITLE_MAX_CHARACTERS = 90;

/** What is offered, and what is known of whom it is offered to. */
export interface Offer {
  families: readonly Family[];
  /** The parts that were asked; they wait for the one that is picked. */
  facets: readonly Facet[];
  confidence: number;
  /** Whose ward was named. */
  office?: OfficeHint | undefined;
  english?: boolean | undefined;
  /** The same choices were offered just before. */
  isAgain?: boolean;
  /** What may be meant as well, and is known by name alone. */
  orKnown?: KnownName | undefined;
}

/** Asks back: numbered, so that the choice can be tapped, typed ("2") or said in other words. */
export function clarifyReply(
  offer: Offer,
  { knowledge, day }: Pick<DialogTurn, 'knowledge' | 'day'>,
): Reply<Answer> {
  const { families, facets, confidence, office, orKnown, english = false } = offer;
  const nearby = office && families.some(({ main }) => filedNearby(main));
  return {
    blocks: [
      { type: 'lead', text: leadOf(offer, knowledge, day) },
      { type: 'choices', options: choicesOf(families, facets[0] ?? 'overview', knowledge, english) },
      ...(nearby ? [{ type: 'text' as const, text: say('clarify.ward', { ward: office.said }) }] : []),
      ...(orKnown && !english ? [{ type: 'text' as const, text: knownText(orKnown) }] : []),
      { type: 'actions', actions: [notThese(english)] },
    ],
    answer: {
      kind: 'choice',
      choices: families.map(({ main }) => main.code),
      ...(facets[0] ? { facet: facets[0] } : {}),
      confidence: shownConfidence(confidence),
    },
  };
}

function knownText({ name, agency }: KnownName): string {
  return say('clarify.orKnown', { name: nameText(name), agency });
}

function leadOf(
  { families, facets, confidence, english, isAgain }: Offer,
  knowledge: Knowledge,
  day: string,
): string {
  if (english) return sayEnglish('clarify.lead');
  if (!isAgain) {
    const isSure = confidence >= UNSURE_BELOW_CONFIDENCE;
    return say(isSure ? 'clarify.lead' : 'clarify.unsure', { hotline: hotlineNumbers() });
  }
  const place = facets[0] === 'place' ? sharedPlace(families, knowledge, day) : null;
  return place ? say('clarify.samePlace', { place }) : againText(facets[0]);
}

/** Where all the choices are filed, if their sources say the very same of all; null where one differs or tells none. */
function sharedPlace(families: readonly Family[], knowledge: Knowledge, day: string): string | null {
  const places = families.map(({ main }) => sheetOf(knowledge, main.code, day)?.place?.text.trim());
  const [first] = places;
  return first && places.every((text) => text === first) ? first.replace(/[.\s]+$/, '') : null;
}

/** The same choices a second time: what was asked meanwhile is kept, or was not understood. */
function againText(facet: Facet | undefined): string {
  return facet && facet !== 'overview'
    ? say('clarify.again', { facet: say(`facet.${facet}`) })
    : say('clarify.againUnclear');
}

function notThese(english: boolean): Action {
  const title = english ? sayEnglish('button.notThese') : say('button.notThese');
  return { kind: 'ask', title, says: commandTapText('none') };
}

/** In people's words, and never two alike: where titles are the same, the official name tells them apart. */
function choicesOf(
  families: readonly Family[],
  facet: Facet,
  knowledge: Knowledge,
  english: boolean,
): Choice[] {
  const titles = families.map(
    ({ main, members }) =>
      (english ? englishTitle(knowledge, members) : undefined) ?? titleOf(knowledge, main.code) ?? main.name,
  );
  return families.map(({ main }, i) => {
    const isTwice = titles.some((title, j) => j !== i && title === titles[i]);
    const title = isTwice ? nameText(main.name) : (titles[i] ?? '');
    return { title: clipped(capital(title), TITLE_MAX_CHARACTERS), says: procedureTapText(main.code, facet) };
  });
}

function englishTitle(knowledge: Knowledge, members: Family['members']): string | undefined {
  return members.flatMap(({ code }) => knowledge.english.titleOf(code) ?? [])[0];
}

/** Owns up in English to who writes in another language. */
export function otherLanguageReply(): Reply<Answer> {
  return {
    blocks: [
      { type: 'lead', text: sayEnglish('fallback.lead', { hotline: hotlineNumber().label }) },
      { type: 'actions', actions: [handoff()] },
    ],
    answer: { kind: 'none', confidence: 0 },
  };
}

/** Parts of the procedure in hand that are offered beside owning up. */
const PARTS: readonly Facet[] = ['documents', 'fee', 'time', 'place'];

/**
 * Owns up: nothing that the bot knows fits.
 * @param inHand the procedure that was spoken of: one may go on with it
 */
export function fallbackReply(
  confidence: number,
  consecutiveFallbacks: number,
  inHand?: { code: string; title: string },
): Reply<Answer> {
  const isAgain = consecutiveFallbacks > 1;
  return {
    blocks: [
      {
        type: 'lead',
        text: say(isAgain ? 'fallback.again' : 'fallback.lead', { hotline: hotlineNumbers() }),
      },
      // Who has asked twice is about to call: when somebody answers there matters now.
      ...(isAgain ? [{ type: 'text' as const, text: hotlineHours() }] : []),
      ...(inHand
        ? [{ type: 'text' as const, text: say('fallback.inHand', { title: capital(inHand.title) }) }]
        : []),
      {
        type: 'actions',
        actions: inHand ? [...partsOf(inHand.code), handoff()] : [handoff(), menu(), help()],
      },
    ],
    answer: { kind: 'none', confidence: shownConfidence(confidence) },
  };
}

/** The parts of a procedure, as buttons. */
export function partsOf(code: string): Action[] {
  return PARTS.map((facet) => ({
    kind: 'ask',
    title: say(`button.${facet}` as SentenceName),
    says: procedureTapText(code, facet),
  }));
}

/** A facet was asked of nothing in particular. */
export function missingProcedureReply(facets: readonly Facet[], english = false): Reply<Answer> {
  const lead = english ? sayEnglish('fallback.whichProcedure') : say('fallback.whichProcedure');
  return {
    blocks: [
      { type: 'lead', text: lead },
      { type: 'actions', actions: english ? [handoff()] : [menu(), help()] },
    ],
    answer: { kind: 'none', ...(facets[0] ? { facet: facets[0] } : {}), confidence: 0 },
  };
}
