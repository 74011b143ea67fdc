/**
 * A reply as blocks: what is said, free of any platform's markup. Texts are plain text, never markdown; each channel
 * renders them within its own limits (`channels/<name>/render.ts`).
 */
export type Block =
  | LeadBlock
  | TextBlock
  | ListBlock
  | CaseBlock
  | FactsBlock
  | ChoicesBlock
  | ActionsBlock
  | NoticeBlock
  | ImageBlock
  | SourceBlock;

/** The answer itself, in one sentence. At most one in a reply; only a `notice` may stand before it. */
export interface LeadBlock {
  type: 'lead';
  text: string;
}

/** One paragraph. */
export interface TextBlock {
  type: 'text';
  text: string;
}

/** One line of a list. `note` is the smaller print behind it ("1 bản chính", "mẫu CT01"). */
export interface ListItem {
  text: string;
  note?: string;
  /** A paper that can be ticked off. */
  checkable?: boolean;
  /** Where a form can be fetched. */
  url?: string;
}

/** A list, numbered when the order or the count matters. */
export interface ListBlock {
  type: 'list';
  title?: string;
  ordered?: boolean;
  items: ListItem[];
}

/** What applies in one situation only ("Chỉ khi nhờ người khác nộp"). Folded where the channel can fold. */
export interface CaseBlock {
  type: 'case';
  title: string;
  ordered?: boolean;
  items: ListItem[];
}

/** Labels with their values: fee by case, time by case, address, opening hours. */
export interface FactsBlock {
  type: 'facts';
  title?: string;
  rows: { label: string; value: string }[];
}

/** At most five things to choose from, numbered, so that "2" and "cái thứ hai" pick one. */
export interface ChoicesBlock {
  type: 'choices';
  options: Choice[];
}

/** What a choice shows, and what the tree reads when it is picked. */
export interface Choice {
  title: string;
  says: string;
}

/** What can be done next. Channels show buttons or links; a plain-text channel writes numbers and addresses out. */
export interface ActionsBlock {
  type: 'actions';
  actions: Action[];
}

export type Action =
  | { kind: 'call'; title: string; phone: string }
  | { kind: 'map'; title: string; url: string }
  | { kind: 'open'; title: string; url: string }
  | { kind: 'ask'; title: string; says: string };

/** Something to heed: a danger, an assumption made, a piece of news. */
export interface NoticeBlock {
  type: 'notice';
  tone: 'danger' | 'warning' | 'assumption' | 'info';
  text: string;
}

export interface ImageBlock {
  type: 'image';
  url: string;
  alt: string;
}

/** Where the answer comes from; one small line. */
export interface SourceBlock {
  type: 'source';
  /** Official name of the procedure, title of the figure, … */
  name: string;
  code?: string;
  decision?: string;
  publisher?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf?: string;
  url?: string;
  /** Our own page of it. */
  page?: string;
}
