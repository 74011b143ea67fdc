import type { Knowledge } from '../../knowledge/knowledge';
import { shippedCalibration } from '../../knowledge/search/confidence';
import { tidy } from '../../language/text';
import type { Memory } from '../memory';
import { chosenByPosition, chosenByWords } from './recognizers/choiceSelection';
import { leaning, takenUp } from './recognizers/followUp';
import { facetsAsked } from './entities/facets';
import { type FactMemory, understandFact } from './recognizers/fact';
import { askCandidate, askOf, hear, type Heard, type Thresholds } from './turnAnalysis';
import { isUrgent } from './recognizers/urgent';
import { type Intent, type OfficeHint, type SmallTalkTopic, smallTalkTopics } from './intent';
import { returning } from './recognizers/previousProcedure';
import { smallTalk } from './recognizers/smallTalk';
import { withoutSubject } from './recognizers/facetOnly';
import { severalQuestions } from './recognizers/multiIntent';
import { understandOffice } from './recognizers/office';
import { readTap } from './recognizers/buttonTap';
import { withoutPlace } from './entities/stripLocation';

/** Longer messages are understood by their beginning. */
const readLength = 600;
/** Twins this close behind the answer, in nats, are offered beside it. */
const closeBehind = 3;

/** Understands one turn: a pure function of what was said, what is remembered and what is known. */
export function understand(
  said: string,
  memory: Memory,
  knowledge: Knowledge,
  now: Date,
  thresholds: Thresholds = shippedCalibration,
): Intent {
  const text = tidy(said).slice(0, readLength);
  if (isUrgent(text)) return { kind: 'smalltalk', topic: 'emergency' };
  const sure =
    tapped(text, knowledge) ?? (memory.choices ? chosenByPosition({ text, memory, knowledge }) : null);
  if (sure) return sure;
  const { reader } = knowledge.finder;
  const topic = smallTalk(reader.words(text), (word) => reader.isFiller(word));
  if (topic) return { kind: 'smalltalk', topic };

  const heard = hear(text, memory, knowledge, thresholds);
  const office = understandOffice(text, knowledge.offices, { awaiting: memory.awaitsUnit });
  if (office && office.role !== 'hint' && office.confidence >= heard.judgement.confidence) return office;
  const fact = figureAsked(heard, now);
  if (fact) return fact;
  if (office?.role !== 'hint') return aboutProcedures(heard);
  return withOffice(
    aboutProcedures(hear(withoutPlace(text, office.said), memory, knowledge, thresholds)),
    office,
  );
}

/** What is left when no office and no figure is asked for. */
function aboutProcedures(heard: Heard): Intent {
  const { thresholds } = heard;
  const back = returning(heard);
  if (back) return back;
  if (heard.content === 0 && heard.findings.traitsAsked === 0) return withoutSubject(heard);
  const { confidence } = heard.judgement;
  const taken = takenUp(heard);
  if (taken) return taken;
  if (heard.findings.question.pointsBack && confidence < 0.9) return withoutSubject(heard);
  const byContext = chosenByWords(heard) ?? (confidence < thresholds.answer ? leaning(heard) : null);
  if (byContext) return byContext;
  return heard.content === 0 ? withoutSubject(heard) : (severalQuestions(heard) ?? decide(heard));
}

/** A button says exactly what is meant. */
function tapped(text: string, knowledge: Knowledge): Intent | null {
  const tap = readTap(text);
  if (tap?.kind === 'procedure') {
    const family = knowledge.family(tap.code);
    if (!family) return { kind: 'unknown', confidence: 0 };
    return { kind: 'answer', asks: [{ ...askOf(family, tap.code, [tap.facet], 1), page: tap.page }] };
  }
  if (tap && (smallTalkTopics as readonly string[]).includes(tap.command)) {
    return { kind: 'smalltalk', topic: tap.command as SmallTalkTopic };
  }
  return null;
}

/** The ward or commune that was named goes along with the answer. */
function withOffice(intent: Intent, office: OfficeHint): Intent {
  if (intent.kind === 'choose') return { ...intent, office };
  if (intent.kind !== 'answer') return intent;
  return { ...intent, asks: intent.asks.map((ask) => ({ ...ask, office })) };
}

/** A figure of the city, unless the words speak more surely of a procedure. */
function figureAsked({ text, memory, knowledge, judgement }: Heard, now: Date): Intent | null {
  const remembered = memory.current || memory.choices ? undefined : (memory.fact as FactMemory | undefined);
  const fact = understandFact(text, remembered, knowledge.facts, now, knowledge.offices);
  return fact && fact.confidence >= judgement.confidence ? fact : null;
}

/** Answer, ask back or own up, by how sure the finder may be. */
function decide(heard: Heard): Intent {
  const { findings, judgement, thresholds, memory } = heard;
  const { confidence, shortlist } = judgement;
  const [first] = shortlist;
  if (!first || judgement.inScope < thresholds.offer) return { kind: 'unknown', confidence };
  if (confidence >= thresholds.answer || shortlist.length === 1) {
    const instead = shortlist.slice(1, 4).filter(({ score }) => first.score - score < closeBehind);
    return askCandidate(
      heard,
      first,
      confidence,
      instead.map(({ family }) => family),
    );
  }
  const named = facetsAsked(findings.question.facets, findings.question.words, findings.nameOf(first));
  const facets = named.length > 0 ? named : memory.pending;
  return { kind: 'choose', families: shortlist.map(({ family }) => family), facets, confidence };
}
