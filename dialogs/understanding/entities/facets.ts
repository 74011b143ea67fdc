import { unaccentedText, type Word } from '../../../language/words';
import type { Facet } from '../../../knowledge/schema/procedure';
import { type FacetMention, isJoin } from '../../../knowledge/search/facetReader';

/**
 * The facets a question asks for, in order and each once. A mention that belongs to the procedure's own name
 * ("công nhận *kết quả* khảo nghiệm") asks for nothing; one that merely stands there ("bên kia không *trả tiền*, nộp đơn
 * ở đâu") gives way to one that asks; "làm sao" counts only when nothing more particular is asked, unlike
 * "từng bước", and the general "thế nào" only when nothing else is.
 */
export function facetsAsked(
  mentions: readonly FacetMention[],
  question: readonly Word[],
  name: readonly Word[],
): Facet[] {
  const named = mentions.filter((mention) => !partOfName(mention, question, name));
  const own = named.filter((mention) => !isSaidOf(mention, named, question));
  const particular = own.filter((one) => isParticular(one, question));
  const asking = particular.filter((mention) => asks(mention, particular, question));
  const asked =
    asking.length === 0
      ? []
      : particular.filter((mention) => asking.includes(mention) || endsRow(mention, question));
  const how = own.filter(({ facet }) => facet === 'steps');
  const counted = [asked, particular, how, own].find((some) => some.length > 0) ?? [];
  return [...new Set(counted.map(({ facet }) => facet))];
}

/** "Các bước ra sao, bao giờ có" names the steps and asks for both. */
function isParticular({ facet, from, to }: FacetMention, question: readonly Word[]): boolean {
  if (facet !== 'steps') return facet !== 'overview';
  return question.slice(from, to).some(({ unaccented }) => unaccented === 'buoc');
}

/** "Kết quả … là giấy gì": what a part is said to be asks for that part. */
function isSaidOf({ from }: FacetMention, all: readonly FacetMention[], question: readonly Word[]): boolean {
  return (
    question[from - 1]?.unaccented === 'la' && all.some(({ to, facet }) => facet === 'result' && to < from)
  );
}

/** Whether a mention asks, by itself or together with the next ("phí và thời gian bao lâu"). */
function asks(mention: FacetMention, all: readonly FacetMention[], question: readonly Word[]): boolean {
  if (mention.asks) return true;
  const next = all.find(({ from }) => from >= mention.to);
  const between = next && question.slice(mention.to, next.from);
  return next !== undefined && (between ?? []).every(isJoin) && asks(next, all, question);
}

/** Names of parts that, as the last of a row, ask with it: "online không, mấy ngày, phí". */
const nouns = new Set(['phi', 'le phi', 'chi phi', 'thoi gian', 'thoi han', 'giay to', 'ho so']);

function endsRow({ from, to }: FacetMention, question: readonly Word[]): boolean {
  const text = unaccentedText(question.slice(from, to));
  return to === question.length && nouns.has(text);
}

function partOfName({ from, to }: FacetMention, question: readonly Word[], name: readonly Word[]): boolean {
  const withLeft = question.slice(Math.max(0, from - 1), to);
  const withRight = question.slice(from, to + 1);
  return (from > 0 && contains(name, withLeft)) || (to < question.length && contains(name, withRight));
}

function contains(name: readonly Word[], part: readonly Word[]): boolean {
  return name.some((_, start) => part.every((word, i) => name[start + i]?.unaccented === word.unaccented));
}
