import type { Word } from '../../language/words';
import type { Facet } from '../../knowledge/procedure';
import type { FacetMention } from '../../knowledge/search/reader';

/**
 * The facets a question asks for, in order and each once. A mention that belongs to the procedure's own name
 * ("công nhận *kết quả* khảo nghiệm") asks for nothing; the general "thế nào" counts only when nothing else is asked.
 */
export function facetsAsked(
  mentions: readonly FacetMention[],
  question: readonly Word[],
  name: readonly Word[],
): Facet[] {
  const asked = mentions.filter((mention) => !partOfName(mention, question, name)).map(({ facet }) => facet);
  const particular = asked.filter((facet) => facet !== 'overview');
  return [...new Set(particular.length > 0 ? particular : asked)];
}

function partOfName({ from, to }: FacetMention, question: readonly Word[], name: readonly Word[]): boolean {
  const withLeft = question.slice(Math.max(0, from - 1), to);
  const withRight = question.slice(from, to + 1);
  return (from > 0 && contains(name, withLeft)) || (to < question.length && contains(name, withRight));
}

function contains(name: readonly Word[], part: readonly Word[]): boolean {
  return name.some((_, start) => part.every((word, i) => name[start + i]?.plain === word.plain));
}
