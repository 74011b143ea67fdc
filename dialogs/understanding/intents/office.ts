import { unaccentedText, type Word } from '../../../language/words';
import type { Office } from '../../../knowledge/schema/office';
import { officeBook, type OfficeMention } from '../../../knowledge/offices/officeBook';
import { type Resolved, resolve } from '../../../knowledge/offices/resolve';
import { type Group, groupsIn, kindsIn, officeWords } from '../../../knowledge/offices/words';

/** What is asked of an office. */
export type OfficeAsked = 'address' | 'successor' | 'composition' | 'phone' | 'hours';

/** A question about the office of a ward or commune, or a question about something else that names one. */
export type OfficeIntent =
  | ({
      kind: 'office';
      role: 'answer' | 'hint';
      asked: OfficeAsked;
      confidence: number;
      /** It is asked for plainly, among words that say something else: "cho số nhà trụ sở phường đi tui lên tận nơi". */
      sought?: OfficeAsked;
    } & Resolved)
  /** "Uỷ ban phường ở đâu", without saying which. */
  | { kind: 'office'; role: 'which'; confidence: number }
  /** The office of a unit that the city does not have. */
  | { kind: 'office'; role: 'unknown'; name: string; confidence: number };

/** What a turn may leave for the next. */
export interface OfficeMemory {
  /** "Phường/xã của Anh/Chị?" was asked: a bare name is the answer. */
  awaiting?: boolean;
}

/**
 * Understands where someone wants to go.
 * @returns `role: "answer"` when the message asks for an office; `"hint"` when it asks for something else and says
 *   where ("tôi ở an hải bắc làm khai sinh ở đâu"); null when it names no unit and asks for none
 */
export function understandOffice(
  text: string,
  offices: readonly Office[],
  memory: OfficeMemory = {},
): OfficeIntent | null {
  if (offices.length === 0) return null;
  const heard = analyse(text, offices);
  const { mention } = heard;
  if (!mention) return withoutName(heard);
  const old = heard.has('old') || heard.asks('successor', mention);
  const resolved = resolve(mention, old && !heard.asks('composition', mention));
  if (!resolved) return null;
  const unsaid = heard.leftover([mention, ...heard.around(mention, resolved)]);
  const asked = askedFor(heard, mention);
  const named = mention.kind !== undefined;
  if (unsaid.length === 0 && (asked || named || heard.only(mention) || memory.awaiting))
    return {
      kind: 'office',
      role: 'answer',
      asked: asked ?? (resolved.relation === 'merged' ? 'successor' : 'address'),
      confidence: asked && named ? 0.97 : asked || named || memory.awaiting ? 0.9 : 0.75,
      ...resolved,
    };
  if (!named && !heard.placed(mention)) return null;
  const sought = named ? soughtOf(heard, mention) : null;
  return {
    kind: 'office',
    role: 'hint',
    asked: 'address',
    confidence: named ? 0.9 : 0.7,
    ...(sought ? { sought } : {}),
    ...resolved,
  };
}

/** By which number somebody may call: "số" alone may be any. */
const number =
  /so dien thoai|so dt|sdt|so may ban|hotline|duong day nong|goi so (?:nao|may)|goi .*\bso (?:may|nao)|\bso .*\bgoi/;

/** Its number, or its house where the house is named: "làm ở đâu" asks where something is done. */
function soughtOf(heard: OfficeAnalysis, mention: OfficeMention): OfficeAsked | null {
  if (number.test(unaccentedText(heard.words))) return 'phone';
  if (!heard.has('office')) return null;
  if (heard.asks('where', mention)) return 'address';
  return heard.asks('hours', mention) ? 'hours' : null;
}

interface OfficeAnalysis {
  words: readonly Word[];
  mention: OfficeMention | undefined;
  has(group: Group): boolean;
  /** Whether a phrase of the group stands outside the mention. */
  asks(group: Group, mention: OfficeMention): boolean;
  /** Places of words that nothing explains. */
  leftover(mentions: readonly OfficeMention[]): number[];
  only(mention: OfficeMention): boolean;
  /** The former district, or another name of the same office, said beside it: "phường Minh An Hội An". */
  around(mention: OfficeMention, resolved: Resolved): OfficeMention[];
  /** Whether the words around tell that a place is meant: "ở …", "… cũ". */
  placed(mention: OfficeMention): boolean;
}

function analyse(text: string, offices: readonly Office[]): OfficeAnalysis {
  const words = officeWords(text);
  const mentions = officeBook(offices).find(words);
  const said = groupsIn(words);
  const kinds = kindsIn(words);
  const named = mentions.filter(({ from }) => !isOrigin(words, from));
  const lived = named.length > 0 ? named : mentions;
  const mention = lived.find(({ kind }) => kind !== undefined) ?? lived[0];
  const outside = (from: number, to: number, { from: start, to: end }: OfficeMention): boolean =>
    to <= start || from >= end;
  return {
    words,
    mention,
    has: (group) =>
      said.some(({ value, from, to }) => value === group && (!mention || outside(from, to, mention))),
    asks: (group, of) => said.some(({ value, from, to }) => value === group && outside(from, to, of)),
    leftover: (of) => {
      const explained = new Set(
        [...said.filter(({ value }) => value !== 'before'), ...kinds, ...of].flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        ),
      );
      return words.map((_, at) => at).filter((at) => !explained.has(at));
    },
    around: (of, { offices: meant }) =>
      mentions.filter(
        (other) =>
          other !== of && other.names.some(({ office }) => meant.some(({ code }) => code === office.code)),
      ),
    only: ({ from, to }) => from === 0 && to === words.length,
    placed: ({ from, to }) =>
      said.some(
        ({ value, from: start, to: end }) =>
          (value === 'before' && end === from) || (value === 'old' && start === to),
      ),
  };
}

/** "Quê (ở) Thăng Bình": where somebody comes from; where they live is meant, when that is said, too. */
function isOrigin(said: readonly Word[], from: number): boolean {
  const before = unaccentedText(said.slice(Math.max(0, from - ORIGIN_WORDS), from));
  return /(?:^| )(?:que|que goc|que quan|que o|goc|nguoi goc|goc o)(?: xa| phuong)?$/.test(before);
}

/** No more words stand between "quê" and the place. */
const ORIGIN_WORDS = 3;

/** The most particular thing asked for; null when nothing is. */
function askedFor(heard: OfficeAnalysis, mention: OfficeMention): OfficeAsked | null {
  if (heard.asks('composition', mention)) return 'composition';
  if (heard.asks('successor', mention)) return 'successor';
  if (heard.asks('hours', mention)) return 'hours';
  // Its number is told with its house.
  if (heard.asks('phone', mention) && number.test(unaccentedText(heard.words))) return 'phone';
  if (heard.asks('where', mention)) return heard.has('old') && !heard.has('office') ? 'successor' : 'address';
  if (heard.asks('phone', mention)) return 'phone';
  if (heard.has('old')) return 'successor';
  return heard.asks('office', mention) ? 'address' : null;
}

/** Asks for the committee of a ward, but of none that is known: "phường Bến Nghé ở đâu", "phường tôi ở đâu". */
function withoutName(heard: OfficeAnalysis): OfficeIntent | null {
  const { words } = heard;
  if (!heard.has('office') && !heard.has('where')) return null;
  const [kind] = kindsIn(words).filter(({ value }) => value !== 'district');
  if (!kind || words[kind.to]?.unaccented === 'hoi') return null;
  const unsaid = heard.leftover([]);
  const asksWhere = heard.has('where') && (heard.has('office') || heard.has('mine'));
  if (unsaid.length === 0) return asksWhere ? { kind: 'office', role: 'which', confidence: 0.85 } : null;
  const behind = unsaid.every((at, i) => at === kind.to + i);
  if (!behind || unsaid.length > 3) return null;
  const name = words
    .slice(kind.from, kind.to + unsaid.length)
    .map(({ text }) => text)
    .join(' ');
  return { kind: 'office', role: 'unknown', name, confidence: 0.8 };
}
