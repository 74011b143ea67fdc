import { hasDiacritics, unaccentedKey } from './syllable';
import { syllables, tidy, typedToken } from './text';

/** How often syllables, and pairs of neighbours, stand in texts with their marks. */
export interface DiacriticCounts {
  single: ReadonlyMap<string, number>;
  /** By the left one, then the right one; `textStart` is left of the first. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const textStart = '^';

/** A text with at most this share of marked syllables was typed without marks; usually two thirds bear some. */
const bare = 0.25;
/** In a text with marks, a syllable without any rather has none: it has to be so much less likely, in nats. */
const STAY_BONUS = 4;
/**
 * A syllable with marks rather bears just these. Some are missing ("thiêt", "đươc") more often than one is another
 * ("sữa" for "sửa"): another reading has to be so much likelier, in nats.
 */
const MISSING_MARK_LOSS = 7;
const OTHER_MARK_LOSS = 9;
/** Beam width, and maximum accented variants considered per syllable. */
const [BEAM_WIDTH, MAX_VARIANTS] = [12, 12];
/** Longer texts are left as they are from here on. */
const MAX_SYLLABLES = 120;
/** A pair is believed once its left syllable was seen so often. */
const MIN_COUNT = 8;

/** What a typed syllable may stand for, and what speaks against it, in nats. */
interface Reading {
  form: string;
  loss: number;
}

interface BeamState {
  last: string;
  written: string[];
  likelihood: number;
}

/**
 * Puts back the marks that were not typed: "sinh con roi lam giay to gi" was meant as "sinh con rồi làm giấy tờ gì".
 * Of all ways to mark a text, the likeliest by pairs of neighbours (a bigram model with interpolation, Viterbi search).
 */
export class DiacriticRestorer {
  private readonly forms = new Map<string, string[]>();
  private readonly total: number;

  constructor(private readonly counts: DiacriticCounts) {
    for (const form of counts.single.keys()) {
      if (form === textStart) continue;
      const plain = unaccentedKey(form);
      this.forms.set(plain, [...(this.forms.get(plain) ?? []), form]);
    }
    for (const forms of this.forms.values()) forms.sort((a, b) => this.count(b) - this.count(a));
    this.total = [...counts.single.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The text in lower case with the likeliest marks; everything between the words stays. */
  restore(text: string): string {
    const lower = tidy(text).toLowerCase();
    const typed = lower.match(typedToken) ?? [];
    const marked = typed.filter(hasDiacritics).length;
    if (typed.length === 0 || this.total === 0) return lower;
    const written = this.likeliest(
      typed.slice(0, MAX_SYLLABLES),
      marked > bare * typed.length ? STAY_BONUS : 0,
    );
    let at = 0;
    return lower.replace(typedToken, (word) => written[at++] ?? word);
  }

  /** @param stay what speaks for a syllable as it was typed, in nats */
  private likeliest(typed: readonly string[], stay: number): readonly string[] {
    let open: BeamState[] = [{ last: textStart, written: [], likelihood: 0 }];
    for (const syllable of typed) {
      const ways = this.waysOf(syllable, stay);
      const best = new Map<string, BeamState>();
      for (const { last, written, likelihood } of open) {
        for (const { form, loss } of ways) {
          const sum = likelihood + this.likelihood(last, form) - loss;
          if (sum > (best.get(form)?.likelihood ?? -Infinity))
            best.set(form, { last: form, written: [...written, form], likelihood: sum });
        }
      }
      open = [...best.values()].sort((a, b) => b.likelihood - a.likelihood).slice(0, BEAM_WIDTH);
    }
    return open[0]?.written ?? typed;
  }

  /** How a syllable may be meant; as it stands when nobody knows it. */
  private waysOf(syllable: string, stay: number): Reading[] {
    if (/\p{N}/u.test(syllable)) return [{ form: syllable, loss: 0 }];
    const known = (this.forms.get(unaccentedKey(syllable)) ?? [])
      .slice(0, MAX_VARIANTS)
      .filter((form) => form !== syllable);
    const marks = marksOf(syllable);
    if (marks === '') return [{ form: syllable, loss: -stay }, ...known.map((form) => ({ form, loss: 0 }))];
    const others = known.map((form) => ({
      form,
      loss: holdsAll(marksOf(form), marks) ? MISSING_MARK_LOSS : OTHER_MARK_LOSS,
    }));
    return [{ form: syllable, loss: 0 }, ...others];
  }

  private likelihood(last: string, form: string): number {
    const seen = this.count(last);
    const share = seen === 0 ? 0 : (this.counts.pairs.get(last)?.get(form) ?? 0) / seen;
    const belief = seen / (seen + MIN_COUNT);
    return Math.log(belief * share + ((1 - belief) * Math.max(0.1, this.count(form))) / this.total + 1e-9);
  }

  private count(form: string): number {
    return this.counts.single.get(form) ?? 0;
  }
}

/** The marks of a syllable, in order, wherever they stand: "đường" → bar, horn, grave. */
function marksOf(syllable: string): string {
  return [...(syllable.replace(/đ/g, 'd\u0335').normalize('NFD').match(/\p{M}/gu) ?? [])].sort().join('');
}

/** Whether a syllable's marks hold those of another, both in order. */
function holdsAll(marks: string, others: string): boolean {
  let from = 0;
  for (const mark of others) {
    const at = marks.indexOf(mark, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Adds what a text with its marks shows. */
export function countDiacritics(
  text: string,
  times: number,
  single: Map<string, number>,
  pairs: Map<string, Map<string, number>>,
): void {
  let last = textStart;
  const add = (form: string): void => void single.set(form, (single.get(form) ?? 0) + times);
  add(textStart);
  for (const form of syllables(text)) {
    add(form);
    const after = pairs.get(last) ?? new Map<string, number>();
    after.set(form, (after.get(form) ?? 0) + times);
    pairs.set(last, after);
    last = form;
  }
}

/** Whether a text bears its marks. */
export function bearsDiacritics(text: string): boolean {
  const typed = syllables(text);
  return typed.filter(hasDiacritics).length > 0.4 * typed.length;
}
