import type { Word } from '../../language/words';
import type { Facet } from '../../knowledge/procedure';
import type { FacetMention } from '../../knowledge/search/reader';

/**
 * The facets a question asks for, in order and each once. A mention that belongs to the procedure's own name
 * ("công nhận *kết quả* khảo nghiệm") asks for nothing; one that merely stands there ("bên kia không *trả tiền*, nộp đơn
 * ở đâu") gives way to one that asks; the general "thế nào" counts only when nothing else is asked.
 */
export function facetsAsked(
  mentions: readonly FacetMention[],
  question: readonly Word[],
  name: readonly Word[],
): Facet[] {
  const own = mentions.filter((mention) => !partOfName(mention, question, name));
  const particular = own.filter(({ facet }) => facet !== 'overview');
  const asked = particular.filter((mention) => asks(mention, particular, question));
  const counted = asked.length > 0 ? asked : particular.length > 0 ? particular : own;
  return [...new Set(counted.map(({ facet }) => facet))];
}

/** Whether a mention asks, by itself or together with the next ("phí và thời gian bao lâu"). */
function asks(mention: FacetMention, all: readonly FacetMention[], question: readonly Word[]): boolean {
  if (mention.asks) return true;
  const next = all.find(({ from }) => from >= mention.to);
  const between = next && question.slice(mention.to, next.from);
  return next !== undefined && (between ?? []).every(({ plain }) => plain === 'va') && asks(next, all, question);
}

function partOfName({ from, to }: FacetMention, question: readonly Word[], name: readonly Word[]): boolean {
  const withLeft = question.slice(Math.max(0, from - 1), to);
  const withRight = question.slice(from, to + 1);
  return (from > 0 && contains(name, withLeft)) || (to < question.length && contains(name, withRight));
}

function contains(name: readonly Word[], part: readonly Word[]): boolean {
  return name.some((_, start) => part.every((word, i) => name[start + i]?.plain === word.plain));
}
