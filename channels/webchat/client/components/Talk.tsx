import type { Conversation } from '../state/conversation';
import { type Exchange, latestAnswer } from '../state/exchanges';
import { AnswerCard } from './AnswerCard';
import { QuestionBubble } from './QuestionBubble';
import { useUi } from './ui';

/** The exchanges, from the first to the last. The last fills the window, so that it can be read from its first line. */
export function Talk({ list, conversation }: { list: readonly Exchange[]; conversation: Conversation }) {
  const { text } = useUi();
  const greeting = latestAnswer(list.slice(0, 1));
  return (
    <>
      {list.map((exchange, i) => (
        <section
          key={exchange.key}
          class={exchange.question && i === list.length - 1 ? 'exchange last' : 'exchange'}
          data-exchange
        >
          {exchange.afterBreak && <p class="break">{text.lost}</p>}
          {exchange.question && <QuestionBubble question={exchange.question} />}
          {exchange.answers.map((answer) => (
            <AnswerCard
              key={answer.key}
              answer={answer}
              rating={conversation.ratings[answer.key]}
              tools={answer !== greeting || exchange.question !== undefined}
            />
          ))}
          {i === list.length - 1 && conversation.typingUntil > 0 && <Writing />}
        </section>
      ))}
    </>
  );
}

function Writing() {
  const { text } = useUi();
  return (
    <p class="writing">
      <span class="hidden">{text.writing}</span>
      <i />
      <i />
      <i />
    </p>
  );
}
