/** A procedure that may be meant: what it is called, and what the bot reads when it is picked. */
export interface FoundProcedure {
  title: string;
  says: string;
}

/** What the chat asks for while somebody types or browses; made where the knowledge is. */
export interface ProcedureFinding {
  /** Procedures that the words of an unfinished question may mean, the likeliest first. */
  suggest(words: string, limit: number): Promise<FoundProcedure[]>;
  /** The fields of administration with the number of their procedures. */
  fields(): Promise<{ name: string; count: number }[]>;
  /** The procedures of one field. */
  ofField(field: string, limit: number): Promise<FoundProcedure[]>;
  /** A procedure by its code; undefined when it is not held. */
  byCode(code: string): Promise<FoundProcedure | undefined>;
}

/** How an answer was rated: of what kind it was, never what was said. */
export interface AnswerRating {
  kind: string;
  procedure?: string | undefined;
  rating: 1 | -1;
  reason?: string | undefined;
}
