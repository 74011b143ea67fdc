import type { FacetModels } from '../../../knowledge/facetModels';
import type { Facet } from '../../../knowledge/schema/procedure';
import { onceFor } from '../../../knowledge/onceFor';
import { type FacetEvidence, facetFeatures, textOf } from './facetFeatures';
import { unaccentedText, words } from '../../../language/words';
import { neededPart } from '../../procedure/decision/neededPart';
import { asksDifference } from './asksDifference';
import { asksYesNo } from './yesNo';

interface LikelyFacet {
  facet: Facet;
  probability: number;
}

/** The facets that are asked for, with their probabilities, likeliest first. */
export function facetProbabilities(evidence: FacetEvidence, models: FacetModels): readonly LikelyFacet[] {
  return likelyBy(models)(evidence);
}

/** Several recognizers ask of one question. */
const likelyBy = onceFor(({ facets, bias, weights }: FacetModels) =>
  onceFor((evidence: FacetEvidence): readonly LikelyFacet[] => {
    const odds = [...bias];
    for (const feature of facetFeatures(evidence)) weights.addTo(odds, feature);
    return facets
      .map((facet, i) => ({ facet, probability: 1 / (1 + Math.exp(-odds[i]!)) }))
      .sort((a, b) => b.probability - a.probability);
  }),
);

/** From here on a facet is taken to be asked for where no words of asking name one. */
const ASKED = 0.4;
/** What yes or no would answer asks whether somebody may or must, unless that is unlikely or another facet likelier. */
const ASKED_BY_YES_OR_NO = 0.1;
/** What is named in no words that ask, and is as unlikely as this, is said by the way. */
const SAID_BY_THE_WAY = 0.1;
/** From here on it is taken to be asked for beside one that is named. */
const ASKED_BESIDE = 0.8;

/** Facets that a particular question gives way to: "làm sao" asks for anything. */
const general: readonly Facet[] = ['overview', 'steps'];

/**
 * The facets that a question asks for. Words that ask for one ("phí bao nhiêu") are believed; where none does, what was
 * learned from sentences decides: "có được … không" asks for the conditions.
 * @param named the facets whose words stand in it, as `facetsAsked` reads them
 */
export function facetSlots(evidence: FacetEvidence, named: readonly Facet[], models: FacetModels): Facet[] {
  const asked = withoutDifference(
    ofPaperAlone(slots(evidence, named, models), named, evidence),
    named,
    evidence,
  );
  if (!asked.includes('online')) return asked;
  if (!asksYesNo(textOf(evidence))) return isWayOnly(evidence, asked) ? ofThatWay(evidence, asked) : asked;
  // "Shop online có phải đăng ký không" asks whether it is needed, "làm online được không" whether it is done online.
  if (isOfSubject(evidence)) return withTerms(asked.filter((facet) => facet !== 'online'));
  return named.includes('conditions') ? asked : asked.filter((facet) => facet !== 'conditions');
}

/** Two parts that are asked in so many words are two. */
const ofPaper: readonly Facet[] = ['documents', 'conditions'];

/** "Có cần hợp đồng thuê không" asks for a paper, and beside it for no terms. */
function ofPaperAlone(asked: Facet[], named: readonly Facet[], evidence: FacetEvidence): Facet[] {
  const isOfPaper = asked.includes('documents') && !named.some((facet) => ofPaper.includes(facet));
  return isOfPaper && asksYesNo(textOf(evidence)) ? asked.filter((facet) => facet !== 'conditions') : asked;
}

/** "Lớp 3 thì có khác gì không" asks for the same of another, and for no terms. */
function withoutDifference(asked: Facet[], named: readonly Facet[], { words: said }: FacetEvidence): Facet[] {
  const isDifference = asked.includes('conditions') && !named.includes('conditions');
  return isDifference && asksDifference(said) ? asked.filter((facet) => facet !== 'conditions') : asked;
}

/** Facets that depend on the way in which one files. */
const byWay: readonly Facet[] = ['fee', 'time'];
/** So near behind "online" a "không" asks whether it goes that way. */
const NEAR = 4;

/** "Nộp online hết bao nhiêu" names the way and asks for something else; three parts in a row each ask. */
function isWayOnly({ words: said, facets }: FacetEvidence, asked: readonly Facet[]): boolean {
  const ways = facets.filter(({ facet }) => facet === 'online');
  const isAsked = ways.some(
    ({ from, to }) =>
      said.slice(from, to).some(({ unaccented }) => unaccented === 'nao') ||
      said.slice(to, to + NEAR).some(({ unaccented }) => denies.has(unaccented)),
  );
  return ways.length > 0 && !isAsked && asked.length <= 2;
}

function ofThatWay(evidence: FacetEvidence, asked: readonly Facet[]): Facet[] {
  const others = asked.filter((facet) => facet !== 'online');
  if (others.some((facet) => byWay.includes(facet))) return others;
  return others.length === 0 && asksAmount(textOf(evidence)) ? ['fee'] : [...asked];
}

const denies = new Set(['khong', 'ko', 'k', 'hong', 'hem', 'hok', 'chua', 'kg', 'kh']);
/** "… thì bao nhiêu", at the end and of nothing that is counted. */
const amountAtEnd =
  /(?:^| )(?:bao nhieu|nhieu|bn|bnhieu|bao tien)(?: (?:vay|a|ah|z|v|the|ha|nhi|nhe|do|ta|ban|em|anh|chi|ad))*$/;

function asksAmount(text: string): boolean {
  return amountAtEnd.test(unaccentedText(words(text)));
}

function withTerms(asked: readonly Facet[]): Facet[] {
  return asked.includes('conditions') ? [...asked] : [...asked, 'conditions'];
}

/** Whether "online" stands before what is said to be needed: it tells what is done, and asks for nothing. */
function isOfSubject(evidence: FacetEvidence): boolean {
  const needed = neededPart(textOf(evidence));
  if (!needed || needed.needed === needed.before) return false;
  // "Nộp online được không hay phải lên phường" has asked already.
  if (asksYesNo(needed.before)) return false;
  const at = words(needed.before).length;
  return evidence.facets.every(({ facet, to }) => facet !== 'online' || to <= at);
}

function slots(evidence: FacetEvidence, named: readonly Facet[], models: FacetModels): Facet[] {
  const likely = facetProbabilities(evidence, models);
  const particular = named.filter((facet) => !general.includes(facet));
  const isAsked = evidence.facets.some(({ facet, asks }) => asks && particular.includes(facet));
  if (isAsked) {
    // "Cần đơn gì" asks for the form, though it sounds like papers.
    const beside = above(likely, ASKED_BESIDE).filter(
      (facet) => facet !== 'documents' || !named.includes('form'),
    );
    return [...new Set([...named, ...beside])];
  }
  const found = above(likely, ASKED);
  // Two that are named stand there on purpose: "phí và thời gian".
  if (particular.length >= 2) return [...new Set([...particular, ...found])];
  if (found.length > 0) return found;
  const chance = (of: Facet): number => likely.find(({ facet }) => facet === of)?.probability ?? 0;
  const mayOrMust = chance('conditions') >= ASKED_BY_YES_OR_NO && asksYesNo(textOf(evidence));
  // "Bên kia trả tiền bản quyền, em có phải khai không": what merely stands there is not what is asked.
  const isSaidByTheWay = particular.every((facet) => chance(facet) < SAID_BY_THE_WAY);
  return mayOrMust && isSaidByTheWay ? ['conditions'] : [...named];
}

function above(likely: readonly { facet: Facet; probability: number }[], least: number): Facet[] {
  return likely.flatMap(({ facet, probability }) =>
    probability >= least && facet !== 'overview' ? [facet] : [],
  );
}
