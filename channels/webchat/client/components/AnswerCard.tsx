import { useMemo } from 'preact/hooks';
import { answerView } from '../content/answerView';
import type { Answer, Rating } from '../state/conversation';
import { Pieces } from './Pieces';
import { Tools } from './Tools';
import { useUi } from './ui';

/** One answer: its parts, and what can be done with it. */
export function AnswerCard({
  answer,
  rating,
  tools,
}: {
  answer: Answer;
  rating: Rating | undefined;
  tools: boolean;
}) {
  const { text } = useUi();
  const view = useMemo(() => answerView(answer.activity), [answer.activity]);
  const urgent = view.kind === 'emergency';
  return (
    <article class={urgent ? 'answer urgent' : 'answer'} aria-label={text.itAnswers}>
      <div class="content">
        <Pieces pieces={view.pieces} subject={view.procedure ?? answer.key} />
      </div>
      {tools && !urgent && <Tools answer={answer} view={view} rating={rating} />}
    </article>
  );
}
