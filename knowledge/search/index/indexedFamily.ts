import { type Word, words } from '../../../language/words';
import type { Family } from '../../families';
import type { Procedure } from '../../schema/procedure';
import type { QueryAnalyzer } from '../queryAnalyzer';
import type { Indexed } from './phraseIndex';

const papersRead = 12;
const textRead = 160;

/** All of a family that an index is made of: kept indexes are told by it. */
export function inputsOfFamily({ members, everyday, asked, main }: Family): unknown[] {
  const { field, agency, levels, results } = main;
  const names = members.map(({ name }) => name);
  return [names, everyday, asked, main.name, field, agency, levels, results, papersOf(main)];
}

/** What is indexed of a family. */
export function indexedFamily({ members, everyday, asked, main }: Family, reader: QueryAnalyzer): Indexed {
  const names = [...new Set(members.map(({ name }) => withoutHead(name)))];
  const context = [main.field, main.agency ?? '', ...main.results, ...papersOf(main)];
  return {
    names: names.map((name) => reader.words(name)),
    everyday: everyday.map((phrase) => reader.words(phrase)),
    context: [
      ...words(context.map((text) => text.slice(0, textRead)).join(' ')),
      ...asked.flatMap((question) => subjectOf(question, reader)),
    ],
  };
}

function papersOf({ documents }: Procedure): string[] {
  return documents.slice(0, papersRead).map(({ name }) => name);
}

/** What a question speaks of, without the words that only ask. */
function subjectOf(question: string, reader: QueryAnalyzer): Word[] {
  const { words: read, weights } = reader.weigh(question);
  return read.filter((_, i) => weights[i]! >= 1);
}

/** Official names often open with "Thủ tục", which tells nothing. */
function withoutHead(name: string): string {
  return name.replace(/^\s*(?:\d+\.\s*)?thủ tục\s*:?\s*/iu, '');
}
