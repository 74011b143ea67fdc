import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { filled } from '../text';
import { Icon } from './Icon';
import { Microphone } from './Microphone';
import { Suggestions, useSuggestions } from './Suggestions';
import { useUi } from './ui';

/** From this share of the longest message on, it is said how much is left. */
const COUNTED_FROM = 0.9;

/** The box: open before the conversation is; what is sent early waits. */
export function Composer({ box }: { box: RefObject<HTMLTextAreaElement> }) {
  const { chat, text, settings, memory, announce } = useUi();
  const [words, setWords] = useState(() => box.current?.value ?? memory.text('draft') ?? '');
  const [hidden, setHidden] = useState(false);
  const found = useSuggestions(hidden ? '' : words);
  const left = settings.longest - words.length;
  const sendable = words.trim() !== '' && left >= 0;

  const change = (value: string): void => {
    setWords(value);
    setHidden(false);
    memory.set('draft', value === '' ? undefined : value);
  };
  const clear = (): void => {
    change('');
    box.current?.focus();
  };
  const send = (): void => {
    if (!sendable) return;
    chat.say(words.trim());
    clear();
  };
  const keys = (event: KeyboardEvent): void => {
    // While an input method composes a letter, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && found.length > 0) {
      event.preventDefault();
      setHidden(true);
    }
  };
  useLayoutEffect(() => {
    if (box.current) fit(box.current);
  }, [words]);
  useEffect(() => {
    if (found.length > 0) announce(filled(text.suggestionsCount, found.length));
  }, [found]);

  return (
    <form
      class="composer"
      aria-label={text.ask}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Suggestions
        found={found}
        choose={(prompt) => {
          chat.ask(prompt);
          clear();
        }}
      />
      <div class="box">
        <textarea
          ref={box}
          id="box"
          rows={1}
          value={words}
          aria-label={text.box}
          placeholder={text.placeholder}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="count"
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={keys}
        />
        <Microphone words={change} />
        <button
          type="submit"
          class={sendable ? 'send ready' : 'send'}
          aria-label={text.send}
          aria-disabled={!sendable}
        >
          <Icon name="send" size={1.4} />
        </button>
      </div>
      <p id="count" class={left < 0 ? 'count over' : 'count'} role="status">
        {words.length >= settings.longest * COUNTED_FROM &&
          filled(left < 0 ? text.over : text.left, Math.abs(left))}
      </p>
    </form>
  );
}

/** The box grows with what is in it, up to the height that the style allows. */
function fit(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
