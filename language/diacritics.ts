import { type BigramCounts, Bigrams, packBigrams, type PackedBigrams } from './bigrams';
import { recently } from './recently';
import { hasDiacritics, unaccentedKey } from './syllable';
import { syllables, tidy, typedToken } from './text';
import { word } from './words';

// Taken once: a global is looked up at each use where a module runs in a context of its own, as tests do.
const { log, max } = Math;

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
/** What seems likelier than certain is so by rounding alone. */
const ROUNDING = 1e-6;
/** The readings of no more syllables are kept: whoever writes at random fills no memory. */
const MAX_KEPT = 10_000;
/** So many texts are kept as they were restored: several readers of a message ask for the same. */
const KEPT = 16;
/** A pair is believed once its left syllable was seen so often. */
const MIN_COUNT = 8;

/** A way of writing a syllable. */
interface Form {
  text: string;
  number: number;
  marks: string;
  count: number;
}

/** What a typed syllable may stand for, and what speaks against it, in nats. */
interface Reading {
  form: Form;
  loss: number;
}

interface BeamState {
  form: Form;
  before: BeamState | null;
  likelihood: number;
}

/**
 * Puts back the marks that were not typed: "sinh con roi lam giay to gi" was meant as "sinh con rồi làm giấy tờ gì".
 * Of all ways to mark a text, the likeliest by pairs of neighbours (a bigram model with interpolation, Viterbi search).
 */
export class DiacriticRestorer {
  private readonly bigrams: Bigrams;
  /** By the letters without marks, the most frequent first. */
  private readonly forms = new Map<string, Form[]>();
  private readonly start: Form;
  /** By syllable, in a text without marks and in one with them. */
  private readonly readings = {
    bare: new Map<string, readonly Reading[]>(),
    marked: new Map<string, readonly Reading[]>(),
  };

  constructor(readonly packed: PackedBigrams) {
    this.bigrams = new Bigrams(packed);
    this.start = this.formOf(textStart);
    for (const text of this.bigrams.texts()) {
      if (text === textStart) continue;
      const plain = unaccentedKey(text);
      const alike = this.forms.get(plain);
      if (alike) alike.push(this.formOf(text));
      else this.forms.set(plain, [this.formOf(text)]);
    }
    for (const forms of this.forms.values()) forms.sort((a, b) => b.count - a.count);
  }

  /** @param counts `textStart` is left of the first syllable of a text */
  static of(counts: BigramCounts): DiacriticRestorer {
    return new DiacriticRestorer(packBigrams(counts));
  }

  /** The text in lower case with the likeliest marks; everything between the words stays. */
  readonly restore = recently(KEPT, (text) => this.restored(text));

  private restored(text: string): string {
    const lower = tidy(text).toLowerCase();
    const typed = lower.match(typedToken) ?? [];
    if (typed.length === 0 || this.bigrams.total === 0) return lower;
    const marked = typed.filter((syllable) => word(syllable).hasDiacritics).length;
    const written = this.likeliest(
      typed.slice(0, MAX_SYLLABLES),
      marked > bare * typed.length ? STAY_BONUS : 0,
    );
    let at = 0;
    return lower.replace(typedToken, (syllable) => written[at++] ?? syllable);
  }

  /** @param stay what speaks for a syllable as it was typed, in nats */
  private likeliest(typed: readonly string[], stay: number): readonly string[] {
    let open: BeamState[] = [{ form: this.start, before: null, likelihood: 0 }];
    for (const syllable of typed) {
      const reached = this.readingsOf(syllable, stay).map((reading) => this.reach(reading, open));
      open = reached.sort((a, b) => b.likelihood - a.likelihood).slice(0, BEAM_WIDTH);
    }
    const written: string[] = [];
    for (let at = open[0]; at?.before; at = at.before) written.push(at.form.text);
    return written.reverse();
  }

  /** The likeliest way to a reading; of equal ones the first. */
  private reach({ form, loss }: Reading, open: readonly BeamState[]): BeamState {
    const { total } = this.bigrams;
    const alone = max(0.1, form.count);
    let before: BeamState | null = null;
    let likelihood = -Infinity;
    for (const state of open) {
      // The likeliest come first, and no step makes any likelier: those that follow cannot win any more.
      if (state.likelihood - loss + ROUNDING <= likelihood) break;
      const seen = state.form.count;
      const share = seen === 0 ? 0 : this.bigrams.countPair(state.form.number, form.number) / seen;
      const belief = seen / (seen + MIN_COUNT);
      const chance = belief * share + ((1 - belief) * alone) / total + 1e-9;
      const sum = state.likelihood + log(chance) - loss;
      if (sum > likelihood) {
        before = state;
        likelihood = sum;
      }
    }
    return { form, before, likelihood };
  }

  /** Syllables come again and again: what was worked out of one is kept. */
  private readingsOf(syllable: string, stay: number): readonly Reading[] {
    const known = stay === 0 ? this.readings.bare : this.readings.marked;
    const kept = known.get(syllable);
    if (kept) return kept;
    const made = this.allReadingsOf(syllable, stay);
    if (known.size < MAX_KEPT) known.set(syllable, made);
    return made;
  }

  /** How a syllable may be meant; as it stands when nobody knows it. */
  private allReadingsOf(syllable: string, stay: number): Reading[] {
    if (/\p{N}/u.test(syllable)) return [{ form: this.formOf(syllable), loss: 0 }];
    const { unaccented, hasDiacritics } = word(syllable);
    const alike = this.forms.get(unaccented) ?? [];
    const own = alike.find(({ text }) => text === syllable) ?? this.formOf(syllable);
    const others = alike.slice(0, MAX_VARIANTS).filter((form) => form !== own);
    const lossOf = ({ marks }: Form): number =>
      !hasDiacritics ? 0 : holdsAll(marks, own.marks) ? MISSING_MARK_LOSS : OTHER_MARK_LOSS;
    return [
      { form: own, loss: hasDiacritics ? 0 : -stay },
      ...others.map((form) => ({ form, loss: lossOf(form) })),
    ];
  }

  private formOf(text: string): Form {
    const number = this.bigrams.numberOf(text);
    return { text, number, marks: marksOf(text), count: this.bigrams.count(number) };
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
