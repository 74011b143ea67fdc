import { useEffect, useState } from 'preact/hooks';
import type { Prompt } from '../content/answerView';
import { type Field, fields, proceduresOf } from '../finding';
import { useUi } from './ui';

/** All procedures, by field: first the fields, then what is in one. */
export function Fields({ back }: { back: () => void }) {
  const { text, chat } = useUi();
  const [filter, setFilter] = useState('');
  const [field, setField] = useState<string>();
  const all = useLoaded<Field>((signal) => fields(signal), 'all');
  const inside = useLoaded<Prompt>(
    (signal) => (field === undefined ? Promise.resolve([]) : proceduresOf(field, signal)),
    field ?? '',
  );
  const list = field === undefined ? all : inside;
  return (
    <nav class="start" aria-label={text.fields}>
      <button
        type="button"
        class="browse"
        onClick={() => (field === undefined ? back() : setField(undefined))}
      >
        ← {text.fieldsBack}
      </button>
      <h2>{field ?? text.fields}</h2>
      {field === undefined && (
        <input
          class="filter"
          type="search"
          aria-label={text.fieldsSearch}
          placeholder={text.fieldsSearch}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {list === 'loading' && <p role="status">{text.fieldsLoading}</p>}
      {list === 'failed' && <p role="alert">{text.fieldsNone}</p>}
      <ul class="lines">
        {field === undefined &&
          Array.isArray(all) &&
          all
            .filter(({ name }) => key(name).includes(key(filter)))
            .map(({ name, count }) => (
              <li key={name}>
                <button type="button" onClick={() => setField(name)}>
                  <span>{name}</span>
                  <small>{count}</small>
                </button>
              </li>
            ))}
        {field !== undefined &&
          Array.isArray(inside) &&
          inside.map((prompt) => (
            <li key={prompt.says}>
              <button type="button" onClick={() => chat.ask(prompt)}>
                <span>{prompt.title}</span>
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

type Loaded<T> = T[] | 'loading' | 'failed';

function useLoaded<T>(load: (signal: AbortSignal) => Promise<T[]>, what: string): Loaded<T> {
  const [list, setList] = useState<Loaded<T>>('loading');
  useEffect(() => {
    const abort = new AbortController();
    setList('loading');
    load(abort.signal).then(setList, () => {
      if (!abort.signal.aborted) setList('failed');
    });
    return () => abort.abort();
  }, [what]);
  return list;
}

/** Letters without marks, so that "ho tich" finds "Hộ tịch". */
function key(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
