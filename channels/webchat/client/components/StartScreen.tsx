import { useState } from 'preact/hooks';
import type { Prompt } from '../content/answerView';
import { Fields } from './Fields';
import { Emblem } from './Header';
import { Icon } from './Icon';
import { useUi } from './ui';

/** The welcome above everything: who speaks, for whom. */
export function Welcome() {
  const { text, settings } = useUi();
  return (
    <div class="welcome">
      <Emblem />
      <p class="title">{text.startTitle}</p>
      <p>{text.startHint}</p>
      {settings.procedure && (
        <Known
          label={text.page}
          icon="card"
          prompt={{ title: settings.procedure.name, says: settings.procedure.says }}
        />
      )}
    </div>
  );
}

/** What can be asked by a tap, until the first question is asked. */
export function StartScreen() {
  const { text, settings, language, chat, memory } = useUi();
  const [browsing, setBrowsing] = useState(false);
  const last = readPrompt(memory.get('last'));
  if (browsing) return <Fields back={() => setBrowsing(false)} />;
  return (
    <nav class="start" aria-label={text.events}>
      {last && <Known label={text.last} icon="chevron" prompt={last} />}
      <h2>{text.events}</h2>
      <ul class="matters">
        {settings.matters.map(({ icon, title, says }) => (
          <li key={says}>
            <button type="button" onClick={() => chat.ask({ title: title[language], says })}>
              <Icon name={icon} size={1.6} />
              <span>{title[language]}</span>
            </button>
          </li>
        ))}
      </ul>
      {settings.suggests && (
        <button type="button" class="browse" onClick={() => setBrowsing(true)}>
          <Icon name="list" size={1.3} />
          {text.fields}
        </button>
      )}
    </nav>
  );
}

function Known({ label, icon, prompt }: { label: string; icon: string; prompt: Prompt }) {
  const { chat } = useUi();
  return (
    <button type="button" class="known" onClick={() => chat.ask(prompt)}>
      <Icon name={icon} size={1.4} />
      <span>
        <small>{label}</small>
        {prompt.title}
      </span>
    </button>
  );
}

function readPrompt(value: unknown): Prompt | undefined {
  const { title, says } = (value ?? {}) as Partial<Prompt>;
  return typeof title === 'string' && typeof says === 'string' ? { title, says } : undefined;
}
