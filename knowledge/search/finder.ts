import type { Word } from '../../language/words';
import type { Family } from '../family';
import type { Vocabulary } from '../vocabulary';
import { defaultRanking, type Ranking } from './ranking';
import { type Question, Reader } from './reader';
import { type Hit, SearchIndex } from './searchIndex';
import { traitFit, type TraitFit, TraitFinder } from './traits';

/** A family that may be meant. */
export interface Candidate {
  family: Family;
  /** Comparable between candidates of one question and, roughly, between questions: about 0 to 1. */
  score: number;
  hit: Hit;
  actions: TraitFit;
  qualifiers: TraitFit;
}

export interface Findings {
  question: Question;
  candidates: Candidate[];
  /** How many action words and qualifiers the question names. */
  traitsAsked: number;
  /** The words of a candidate's official name. */
  nameOf(candidate: Candidate): readonly Word[];
}

interface Traits {
  actions: Set<string>;
  qualifiers: Set<string>;
}

/** Finds which procedure is meant. Built once from the knowledge; every search is a pure function of the text. */
export class ProcedureFinder {
  readonly reader: Reader;
  private readonly index: SearchIndex;
  private readonly actions: TraitFinder;
  private readonly qualifiers: TraitFinder;
  private readonly traits: Traits[];

  constructor(
    private readonly families: readonly Family[],
    vocabulary: Vocabulary,
    private readonly ranking: Ranking = defaultRanking,
  ) {
    this.reader = new Reader(vocabulary);
    this.actions = new TraitFinder(vocabulary.actions);
    this.qualifiers = new TraitFinder(vocabulary.qualifiers);
    this.index = new SearchIndex(families.map(indexed), (text) => this.reader.words(text), ranking.shares);
    this.traits = families.map(({ main }) => {
      const name = this.reader.words(main.name);
      return { actions: this.actions.inName(name), qualifiers: this.qualifiers.inName(name) };
    });
  }

  /** The families that fit the text best, best first. */
  find(text: string, limit = 10): Findings {
    const question = this.reader.question(text);
    const asked: Traits = {
      actions: this.actions.inQuestion(question.words),
      qualifiers: this.qualifiers.inQuestion(question.words),
    };
    const candidates = this.index
      .search(question.query, this.ranking.considered)
      .map((hit) => this.candidate(hit, asked))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
    return {
      question,
      candidates,
      traitsAsked: asked.actions.size + asked.qualifiers.size,
      nameOf: ({ family }) => this.reader.words(family.main.name),
    };
  }

  private candidate(hit: Hit, asked: Traits): Candidate {
    const family = this.families[hit.family] as Family;
    const carried = this.traits[hit.family] as Traits;
    const actions = traitFit(asked.actions, carried.actions);
    const qualifiers = traitFit(asked.qualifiers, carried.qualifiers);
    const { action, qualifier, near, everyday } = this.ranking;
    const score =
      hit.score +
      action.agree * actions.agree +
      action.missing * Math.min(2, actions.missing) +
      action.unasked * Math.min(2, actions.unasked) +
      qualifier.agree * qualifiers.agree +
      qualifier.missing * Math.min(1, qualifiers.missing) +
      qualifier.unasked * Math.min(2, qualifiers.unasked) +
      (family.main.levels.includes('commune') ? near : family.main.levels.includes('province') ? near / 2 : 0) +
      (family.everyday.length > 0 ? everyday : 0);
    return { family, score, hit, actions, qualifiers };
  }
}

function indexed({ members, everyday, main }: Family): { names: string[]; everyday: string[]; context: string[] } {
  const names = [...new Set(members.map(({ name }) => withoutHead(name)))];
  const context = [main.field, main.agency ?? '', ...main.results, ...main.documents.slice(0, 12).map(({ name }) => name)];
  return { names, everyday, context: context.map((text) => text.slice(0, 160)) };
}

/** Official names often open with "Thủ tục", which tells nothing. */
function withoutHead(name: string): string {
  return name.replace(/^\s*(?:\d+\.\s*)?thủ tục\s*:?\s*/iu, '');
}
