import { useState } from 'preact/hooks';
import type { Answer, Rating } from '../state/conversation';
import type { Text } from '../text';
import { Icon } from './Icon';
import { useUi } from './ui';

const reasons = [
  'other-matter',
  'unclear',
  'incomplete',
  'outdated',
] as const satisfies (keyof Text['reasons'])[];

/** Thumbs, with a reason when it did not help. Counted by the server, never with the words of the talk. */
export function Feedback({ answer, rating }: { answer: Answer; rating: Rating | undefined }) {
  const { chat, text, announce } = useUi();
  const [asking, setAsking] = useState(false);
  const rate = (given: Rating): void => {
    chat.rate(answer, given);
    announce(text.thanks);
  };
  const bad = (): void => {
    rate({ rating: -1 });
    setAsking(true);
  };
  const because = (reason: string): void => {
    rate({ rating: -1, reason });
    setAsking(false);
  };
  const thumb = (value: 1 | -1, label: string, act: () => void) => (
    <button
      type="button"
      class="tool"
      aria-label={label}
      aria-pressed={rating?.rating === value}
      onClick={act}
    >
      <Icon name={value === 1 ? 'good' : 'bad'} size={1.25} />
    </button>
  );
  return (
    <>
      {thumb(1, text.good, () => {
        setAsking(false);
        rate({ rating: 1 });
      })}
      {thumb(-1, text.bad, bad)}
      {asking && (
        <div class="why" role="group" aria-label={text.why}>
          <p>{text.why}</p>
          {reasons.map((reason) => (
            <button type="button" class="chip" key={reason} onClick={() => because(reason)}>
              {text.reasons[reason]}
            </button>
          ))}
        </div>
      )}
      {!asking && rating !== undefined && <p class="told">{text.thanks}</p>}
    </>
  );
}
