import type { Block } from '../../../replies/blocks';
import type { ProcedureSheet, SheetCase } from '../../../knowledge/sheet/sheet';

/** What is asked of a sheet. */
export interface FacetRequest {
  sheet: ProcedureSheet;
  /** The situation the citizen is in, when it is known. */
  inCase: SheetCase | undefined;
  /** 1 for the first page of a long list. */
  page: number;
  /** What a question says beside the words that ask: it may name one of several situations. */
  situation?: string | undefined;
  /** Other parts are told with it: what is for single situations alone is counted. */
  several?: boolean;
}

/** The situation somebody is in, where it is not everybody's: known by its id, as the sheet may be told in a copy. */
export function ownCase({ sheet: { cases }, inCase }: FacetRequest): SheetCase | undefined {
  return inCase?.id === cases[0]?.id ? undefined : inCase;
}

/** One facet told: the sentence that answers, and what may follow it. */
export interface Told {
  /** Null: the sheet does not hold it. */
  lead: string | null;
  rest: Block[];
  /** A further page exists. */
  more?: boolean;
}

export type TellFacet = (request: FacetRequest) => Told;

/** At most so many characters of one item; the page of the procedure has it whole. */
export const ITEM_MAX_CHARACTERS = 170;

/** Characters of text that a phone screen holds before folding. */
export const SCREEN_CHARACTERS = 600;

/** Items of a list on one page, and characters of their text. */
const ITEMS_ON_PAGE = 7;
const PAGE_CHARACTERS = 580;
/** An item that would be left alone comes along while all are no longer than this. */
const LAST_PAGE_CHARACTERS = 700;

/** The part of a list that fits on one page; an item that would be left alone comes along. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  lengthOf: (item: T) => number,
): { shown: T[]; left: number } {
  const starts = [0];
  let characters = 0;
  items.forEach((item, i) => {
    const start = starts.at(-1) as number;
    characters += lengthOf(item);
    const isFull = i - start >= ITEMS_ON_PAGE || (i > start && characters > PAGE_CHARACTERS);
    if (!isFull || (i === items.length - 1 && characters <= LAST_PAGE_CHARACTERS)) return;
    starts.push(i);
    characters = lengthOf(item);
  });
  const start = starts[page - 1] ?? items.length;
  const end = starts[page] ?? items.length;
  return { shown: items.slice(start, end), left: items.length - end };
}
