import type { AnswerView } from '../content/answerView';
import type { Answer } from '../state/conversation';
import { useUi } from './ui';

/** What the bot understands, in whichever language the button is. */
const NOT_THIS = 'Không phải việc này';

/** Questions that suggest themselves after the last answer, and the way out of a wrong one. */
export function Prompts({ answer, view }: { answer: Answer; view: AnswerView }) {
  const { chat, text } = useUi();
  const notThis = (): void => {
    chat.rate(answer, { rating: -1 });
    chat.rate(answer, { rating: -1, reason: 'other-matter' });
    chat.ask({ title: text.notThis, says: NOT_THIS });
  };
  const procedure = view.kind === 'procedure' && !view.prompts.some(({ title }) => title === NOT_THIS);
  if (view.prompts.length === 0 && !procedure) return null;
  return (
    <ul class="chips">
      {view.prompts.map((prompt) => (
        <li key={prompt.says}>
          <button type="button" class="chip" onClick={() => chat.ask(prompt)}>
            {prompt.title}
          </button>
        </li>
      ))}
      {procedure && (
        <li>
          <button type="button" class="chip quiet" onClick={notThis}>
            {text.notThis}
          </button>
        </li>
      )}
    </ul>
  );
}
