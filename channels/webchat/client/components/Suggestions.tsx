import { useEffect, useState } from 'preact/hooks';
import type { Prompt } from '../content/answerView';
import { suggest } from '../finding';
import { useUi } from './ui';

/** Asked for once the fingers rest. */
const REST_MS = 250;
const SHORTEST = 3;
const LONGEST = 60;

/** What the words being typed may mean. */
export function useSuggestions(words: string): Prompt[] {
  const { settings } = useUi();
  const [found, setFound] = useState<Prompt[]>([]);
  useEffect(() => {
    const asked = words.trim();
    setFound([]);
    if (!settings.suggests || asked.length < SHORTEST || asked.length > LONGEST) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      suggest(asked, abort.signal).then(setFound, () => undefined);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words]);
  return found;
}

/** Buttons above the box; Tab leads into them. */
export function Suggestions({
  found,
  choose,
}: {
  found: readonly Prompt[];
  choose: (prompt: Prompt) => void;
}) {
  const { text } = useUi();
  if (found.length === 0) return null;
  return (
    <div class="suggestions" role="group" aria-label={text.suggestions}>
      <p aria-hidden="true">{text.suggestions}</p>
      <ul>
        {found.map((prompt) => (
          <li key={prompt.says}>
            <button type="button" onClick={() => choose(prompt)}>
              {prompt.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
