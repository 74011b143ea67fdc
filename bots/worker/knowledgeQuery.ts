import type { Knowledge } from '../../knowledge/knowledge';
import { dayInVietnam } from '../../language/dates/dayInVietnam';
import {
  type Catalogue,
  catalogueOf,
  fieldsOf,
  listed,
  type ListedField,
  type ListedProcedure,
  sheetOf,
  suggested,
} from '../../knowledge/sheet/reader';
import type { Live } from '../live/live';
import { type OfferedSheet, offeredSheet } from '../live/offeredSheet';

/** What pages and suggestions ask of the knowledge, which lives in the worker. */
export interface KnowledgeQueries {
  sheet: { ask: { code: string }; answer: (OfferedSheet & { related: ListedProcedure[] }) | null };
  suggest: { ask: { text: string; limit: number }; answer: ListedProcedure[] };
  catalogue: { ask: Record<never, never>; answer: Catalogue };
  fields: { ask: Record<never, never>; answer: ListedField[] };
}
export type KnowledgeQueryName = keyof KnowledgeQueries;
export type KnowledgeQuery = {
  [Name in KnowledgeQueryName]: { of: Name } & KnowledgeQueries[Name]['ask'];
}[KnowledgeQueryName];

/** @param now the moment on which fees and switches are judged */
export function answerQuery(
  query: KnowledgeQuery,
  knowledge: Knowledge,
  live: Live,
  now: Date,
): KnowledgeQueries[KnowledgeQueryName]['answer'] {
  switch (query.of) {
    case 'sheet': {
      const sheet = sheetOf(knowledge, query.code, dayInVietnam(now));
      return (
        sheet && { ...offeredSheet(sheet, live, now.getTime()), related: listed(knowledge, sheet.related) }
      );
    }
    case 'suggest':
      return suggested(knowledge, query.text, query.limit);
    case 'catalogue':
      return catalogueOf(knowledge);
    case 'fields':
      return fieldsOf(knowledge);
  }
}
