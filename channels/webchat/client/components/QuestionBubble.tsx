import { useState } from 'preact/hooks';
import type { Question } from '../state/conversation';
import { useUi } from './ui';

/** More than this is folded: the answer is what is to be read. */
const LONG = 500;

/** What the citizen said; a heading, so that screen readers can walk from question to question. */
export function QuestionBubble({ question }: { question: Question }) {
  const { text } = useUi();
  const [whole, setWhole] = useState(false);
  const long = question.text.length > LONG;
  return (
    <div class="question">
      <h2>
        <span class="hidden">{text.youAsked} </span>
        {long && !whole ? `${question.text.slice(0, LONG).trimEnd()}…` : question.text}
      </h2>
      {long && (
        <button type="button" class="fold" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? text.showLess : text.showAll}
        </button>
      )}
      <State question={question} />
    </div>
  );
}

function State({ question }: { question: Question }) {
  const { text, chat } = useUi();
  const { state, code } = question;
  if (state === 'sent') return null;
  if (state === 'waiting')
    return <p class="state">{chat.conversation.status === 'online' ? text.sending : text.waiting}</p>;
  const full = code === 'ConversationFull';
  return (
    <p class="state refused">
      {full ? text.refusedFull : text.refused}{' '}
      {!full && (
        <button type="button" onClick={() => chat.say(question.text)}>
          {text.again}
        </button>
      )}
    </p>
  );
}
