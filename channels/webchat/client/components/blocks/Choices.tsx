import type { ChoicesBlock } from '../../../../../replies/blocks';
import { useUi } from '../ui';

/** One numbered list of buttons: the number may be typed, the button may be tapped. */
export function Choices({ block: { options } }: { block: ChoicesBlock }) {
  const { chat, text } = useUi();
  return (
    <ol class="choices" aria-label={text.choose}>
      {options.map((option, i) => (
        <li key={i}>
          <button type="button" onClick={() => chat.ask(option)}>
            <span class="number">{i + 1}</span>
            <span>{option.title}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
