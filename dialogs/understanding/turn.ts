import type { Knowledge } from '../../knowledge/knowledge';
import type { Word } from '../../language/words';
import type { Memory } from '../memory';
import { withoutProxy } from '../procedure/proxy';
import { agreedReading } from './agreedReading';
import { askedBesideTold, isCalledFor, isTwinTold } from './askedBesideTold';
import { actingPart, askingPart, sentencesThatAsk } from './entities/askingPart';
import { withoutDenied } from './entities/withoutDenied';
import { isForeigner } from './entities/foreigner';
import { withPointedTo } from './entities/pointedTo';
import { withMarks } from './entities/withMarks';
import { withoutFrame } from './entities/withoutFrame';
import { withoutHardship } from './entities/withoutHardship';
import { withoutLack } from './entities/sentenceRoles';
import { stripLocation } from './entities/stripLocation';
import type { OfficeHint } from './intent';
import { type OfficeIntent, understandOffice } from './intents/office';
import { type ServiceIntent, understandService } from './intents/service';
import { analyseTurn, type Thresholds, type TurnAnalysis } from './turnAnalysis';
import { TurnSearch } from './turnSearch';

const MAX_TEXT_LENGTH = 1_500;
/** No more is searched at once; of a longer story its beginning, and the sentences that ask. */
const MAX_SEARCHED_LENGTH = 600;
/** What acts must be longer than what asks by so much, to be a reading of its own. */
const SAYS_MORE = 1.25;
const NO_PROCEDURE = { confidence: 0, inScope: 0 };
/** So many words of a subject are a matter, though no name has them. */
const MATTER_MIN_WORDS = 3;
/** So likely must it be a matter of some procedure. */
const MATTER_MIN_SCOPE = 0.9;
/** What one sentence of a story calls by its name is meant in 97 of 100. */
const CALLED_CONFIDENCE = 0.85;
/** One sentence that asks says little else: what it calls by its name needs to be less sure. */
const CALLED_BY_SENTENCE = { phrase: 0.88, confidence: 0.55 };

/** What was said, and when; what the recognizers look at is worked out once, and only when one of them asks. */
export class Turn {
  private readonly worked = new Map<string, unknown>();

  /** The beginning of what was said, without the form of a letter; longer messages are understood by it. */
  readonly text: string;

  readonly searches: TurnSearch;

  /** @param said the whole message */
  constructor(
    readonly said: string,
    readonly memory: Memory,
    readonly knowledge: Knowledge,
    readonly now: Date,
    readonly thresholds: Thresholds,
  ) {
    this.text = withoutFrame(said.slice(0, MAX_TEXT_LENGTH));
    this.searches = new TurnSearch(knowledge.finder);
  }

  /** The text with the marks that it was meant to bear: procedures, known names and services are looked for in it. */
  private get meant(): string {
    return this.once('meant', () => withMarks(this.text, this.knowledge.models.diacritics));
  }

  /** The words as typed, with accents put back. */
  get words(): readonly Word[] {
    return this.once('words', () => this.knowledge.finder.analyzer.words(this.text));
  }

  /** The whole message, searched. */
  get whole(): TurnAnalysis {
    return this.once('whole', () => this.analyse(this.meant));
  }

  /** The office that is asked for or named. */
  get office(): OfficeIntent | null {
    const { text, knowledge, memory } = this;
    return this.once('office', () =>
      understandOffice(text, knowledge.offices, { awaiting: memory.awaitingWard }),
    );
  }

  /** Of a story what asks in it; any other message as it is. */
  get asking(): string {
    return this.once('asking', () => askingPart(this.meant) ?? this.meant);
  }

  /** What 1022 is called for beside procedures; in a story that asks for a matter of its own it must be asked for. */
  get service(): ServiceIntent | null {
    return this.once('service', () => {
      const text = this.whole.isCalled || this.asksOfMatter ? this.asking : this.meant;
      // What foreigners lose and need is in no name of ours, though words of it are.
      const procedure = isForeigner(this.text) ? NO_PROCEDURE : this.whole.estimate;
      const found = understandService(text, this.knowledge, procedure);
      const isUnsure = procedure.confidence < this.thresholds.answer;
      if (found || !isUnsure || text === this.asking) return found;
      return understandService(this.asking, this.knowledge, procedure);
    });
  }

  /** Whether what asks in a story says of what it asks: "kêu ai giải quyết" leaves it to what was told. */
  private get asksOfMatter(): boolean {
    if (this.asking === this.meant) return false;
    const { subjectTermCount, estimate } = analyseTurn(this.asking, this);
    return subjectTermCount >= MATTER_MIN_WORDS && estimate.inScope >= MATTER_MIN_SCOPE;
  }

  /** The office that is named by the way: it goes along with the answer. */
  get officeHint(): OfficeHint | undefined {
    return this.office?.role === 'hint' ? this.office : undefined;
  }

  /** The message without the place that is named by the way, searched. */
  get aboutProcedures(): TurnAnalysis {
    const hint = this.officeHint;
    return hint
      ? this.once('stripped', () => this.analyse(stripLocation(this.meant, hint.said)))
      : this.whole;
  }

  /** Of a story the whole and what asks are both searched: the surer reading counts. */
  private analyse(text: string): TurnAnalysis {
    // With a procedure in hand, what is denied corrects it, and is read as such.
    const searched = this.memory.current ? text : withoutDenied(text);
    const asking = askingPart(text);
    const told = this.readBesideProxy(searched.slice(0, MAX_SEARCHED_LENGTH));
    if (!asking)
      return this.surerWithoutHardship(this.memory.current ? told : this.byWhatActs(searched, told));
    const asked = analyseTurn(withPointedTo(withoutProxy(withoutLack(asking)), text), this);
    const { facetQuestion, facets } = asked;
    const called = isCalledFor(asked) ? asked : this.calledBySentence(text);
    const read: TurnAnalysis = called
      ? { ...called, isCalled: true }
      : agreedReading([told, asked, ...this.acted(searched, asking)]);
    const meant = isTwinTold(told, read, this.knowledge) ? told : read;
    return { ...meant, story: text, facetQuestion, facets };
  }

  /** "Nhờ chị xin giùm bản sao khai sinh, có phải chứng thực ủy quyền không": the paper of who is sent names no matter. */
  private readBesideProxy(text: string): TurnAnalysis {
    const matter = withoutProxy(text);
    return matter === text ? analyseTurn(text, this) : { ...analyseTurn(matter, this), text };
  }

  /** What one of the sentences that ask calls by its name: what the others tell is by the way. */
  private calledBySentence(text: string): TurnAnalysis | undefined {
    for (const sentence of sentencesThatAsk(text)) {
      const read = analyseTurn(withoutProxy(withoutLack(sentence)), this);
      if (isCalledFor(read, CALLED_BY_SENTENCE)) return asSure(read, CALLED_CONFIDENCE);
    }
    return undefined;
  }

  /** What of a story asks, wishes or acts, read. */
  private acted(text: string, asking: string): TurnAnalysis[] {
    const acting = actingPart(text, (clause) => this.knowledge.finder.namesAct(clause));
    // What asks is not heard twice.
    return acting && acting.length > asking.length * SAYS_MORE
      ? [analyseTurn(withoutProxy(acting).slice(-MAX_SEARCHED_LENGTH), this)]
      : [];
  }

  /** Of a message that tells and asks, what asks counts where it is surer; of twins the circumstances choose. */
  private byWhatActs(text: string, told: TurnAnalysis): TurnAnalysis {
    const { finder } = this.knowledge;
    const acting = actingPart(text, (clause) => finder.namesAct(clause));
    return acting ? askedBesideTold(told, this.readBesideProxy(acting), this.knowledge) : told;
  }

  /** "Mẹ tôi 79 tuổi đi lại khó, làm căn cước sao": where it is surer, the need is searched without them. */
  private surerWithoutHardship(told: TurnAnalysis): TurnAnalysis {
    const need = told.estimate.confidence < this.thresholds.answer ? withoutHardship(told.text) : null;
    if (!need) return told;
    const needed = analyseTurn(need, this);
    const isSurer = needed.subjectTermCount > 0 && needed.estimate.confidence > told.estimate.confidence;
    // Whose age it is decides among twins, and is read in what was said.
    return isSurer ? { ...needed, text: told.text } : told;
  }

  private once<T>(name: string, work: () => T): T {
    if (!this.worked.has(name)) this.worked.set(name, work());
    return this.worked.get(name) as T;
  }
}

function asSure(read: TurnAnalysis, confidence: number): TurnAnalysis {
  const { estimate } = read;
  return { ...read, estimate: { ...estimate, confidence: Math.max(estimate.confidence, confidence) } };
}
