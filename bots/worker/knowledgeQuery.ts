import type { Knowledge } from '../../knowledge/knowledge';
import {
  type Catalogue,
  catalogueOf,
  fieldOf,
  listed,
  type ListedProcedure,
  sheetOf,
  suggested,
} from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';

/** What pages and suggestions ask of the knowledge, which lives in the worker. */
export interface KnowledgeQueries {
  sheet: { ask: { code: string }; answer: { sheet: ProcedureSheet; related: ListedProcedure[] } | null };
  suggest: { ask: { text: string; limit: number }; answer: ListedProcedure[] };
  catalogue: { ask: Record<never, never>; answer: Catalogue };
  field: { ask: { slug: string }; answer: { name: string; procedures: ListedProcedure[] } | null };
}
export type KnowledgeQueryName = keyof KnowledgeQueries;
export type KnowledgeQuery = {
  [Name in KnowledgeQueryName]: { of: Name } & KnowledgeQueries[Name]['ask'];
}[KnowledgeQueryName];

/** @param day YYYY-MM-DD: fees are judged on it */
export function answerQuery(
  query: KnowledgeQuery,
  knowledge: Knowledge,
  day: string,
): KnowledgeQueries[KnowledgeQueryName]['answer'] {
  switch (query.of) {
    case 'sheet': {
      const sheet = sheetOf(knowledge, query.code, day);
      return sheet && { sheet, related: listed(knowledge, sheet.related) };
    }
    case 'suggest':
      return suggested(knowledge, query.text, query.limit);
    case 'catalogue':
      return catalogueOf(knowledge);
    case 'field':
      return fieldOf(knowledge, query.slug);
  }
}
