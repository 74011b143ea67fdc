import type { Family } from '../../../knowledge/families';
import type { Candidate } from '../../../knowledge/search/finder';
import { actInHand } from '../entities/actInHand';
import { matterInHand } from '../entities/matterInHand';
import { offeredFamilies, type TurnAnalysis } from '../turnAnalysis';

/** How many of each search are weighed against the procedure in hand. */
const LOOKED_AT = { alone: 6, withMatter: 5, withAct: 4, siblings: 3 };
/** No more of a search is looked through. */
const SEARCHED = 40;
/** Words that say so little of a subject are still part of what is completed: "mất" and "hẳn". */
const LEAST_WEIGHT = 0.3;

/** What may be meant by a message with a procedure in hand, or with choices open, by what was searched. */
export interface Pool {
  /** The procedure in hand; of open choices the one that the message fits best. */
  hand: Family;
  /** The procedure in hand alone, or the choices that are open. */
  spokenOf: readonly Family[];
  /** By the message alone. */
  alone: readonly Candidate[];
  /** By the message and what the procedure in hand is about. */
  withMatter: readonly Candidate[];
  /** By the message and what is done in the procedure in hand; empty where that does not carry over. */
  withAct: readonly Candidate[];
  siblings: readonly Candidate[];
  /** What is weighed: what is spoken of first. */
  families: readonly Family[];
}

/** The procedure in hand alone, or the choices that are open; none in a talk that begins. */
export function spokenOf(heard: TurnAnalysis): Family[] {
  const { activeProcedure: active } = heard;
  return active ? [active] : offeredFamilies(heard);
}

/**
 * Gathers what may be meant: what is spoken of, and the nearest of each search.
 * @param of what is spoken of: at least one
 */
export function poolOf(heard: TurnAnalysis, of: readonly [Family, ...Family[]]): Pool {
  const { searches, knowledge, search, text } = heard;
  const said = (least: number): string =>
    search.question.terms
      .flatMap(({ weight, variants: [own] }) => (weight >= least && own ? [own.word.text] : []))
      .join(' ');
  const alone = searches.find(text, SEARCHED).candidates;
  const fitting = alone.find(({ family }) => of.some(({ id }) => id === family.id));
  const hand = fitting?.family ?? of[0];
  const withMatter = searches.find(
    `${said(LEAST_WEIGHT)} ${matterInHand(hand, knowledge)}`,
    SEARCHED,
  ).candidates;
  const act = actInHand(hand, knowledge);
  const thing = said(1);
  const withAct = act && thing ? searches.find(`${act} ${thing}`, SEARCHED).candidates : [];
  const siblings = heard.activeProcedure ? heard.siblings() : searches.findSiblings(text, hand);
  const near = [
    ...alone.slice(0, LOOKED_AT.alone),
    ...withMatter.slice(0, LOOKED_AT.withMatter),
    ...withAct.slice(0, LOOKED_AT.withAct),
    ...siblings.slice(0, LOOKED_AT.siblings),
  ];
  const byId = new Map([...of, ...near.map(({ family }) => family)].map((family) => [family.id, family]));
  return { hand, spokenOf: of, alone, withMatter, withAct, siblings, families: [...byId.values()] };
}
