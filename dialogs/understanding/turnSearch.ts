import type { Family } from '../../knowledge/families';
import type { Candidate, ProcedureFinder, SearchResult } from '../../knowledge/search/finder';

/** No more candidates of one text are ever looked at. */
const MAX_CANDIDATES = 40;

/** The searches of one turn: a text is searched once, however many recognizers look at it, and they are counted. */
export class TurnSearch {
  private readonly found = new Map<string, SearchResult>();
  private siblingSearches = 0;

  constructor(private readonly finder: ProcedureFinder) {}

  /** How many searches the turn has cost so far. */
  get count(): number {
    return this.found.size + this.siblingSearches;
  }

  /** @param limit at most 40 */
  find(text: string, limit: number): SearchResult {
    const known = this.found.get(text);
    const result = known ?? this.finder.find(text, MAX_CANDIDATES);
    if (!known) this.found.set(text, result);
    return { ...result, candidates: result.candidates.slice(0, limit) };
  }

  findSiblings(text: string, family: Family): Candidate[] {
    this.siblingSearches++;
    return this.finder.findSiblings(text, family);
  }
}
