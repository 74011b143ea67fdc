import { type Ask, type Intent } from '../intent';
import { askCandidate, hear, type Heard } from '../turnAnalysis';

/** At most so many questions of one message are answered. */
const most = 2;
/** What one name explains of a message that asks for nothing else. */
const oneName = 0.9;

/** Two questions in one message, each clear by itself and on different procedures; null otherwise. */
export function severalQuestions({ text, memory, knowledge, thresholds, judgement }: Heard): Intent | null {
  // A name that explains nearly all of it is one question, whatever "và" stands in it.
  if ((judgement.shortlist[0]?.hit.question ?? 0) >= oneName) return null;
  const parts = text
    .split(/[?.!;\n]+|\s(?:và|va|với lại|rồi còn|ngoài ra)\s/u)
    .filter((part) => part.trim().length > 5);
  if (parts.length < 2 || parts.length > 4) return null;
  const asks: Ask[] = [];
  for (const part of parts) {
    const heard = hear(part, memory, knowledge, thresholds);
    const [first] = heard.judgement.shortlist;
    if (heard.content === 0 || !first || heard.judgement.confidence < thresholds.answer) continue;
    const intent = askCandidate(heard, first, heard.judgement.confidence);
    if (intent.kind === 'answer') asks.push(...intent.asks);
  }
  const distinct = asks.filter((ask, i) => asks.findIndex(({ code }) => code === ask.code) === i);
  return distinct.length >= 2 ? { kind: 'answer', asks: distinct.slice(0, most) } : null;
}
