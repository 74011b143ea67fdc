import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { answerView } from '../content/answerView';
import { shortText } from '../content/plainText';
import { onParent, framed, tellParent } from '../parent';
import { measure, Reading } from '../reading';
import type { Settings } from '../settings';
import type { Chat } from '../state/chat';
import { exchanges, latestAnswer } from '../state/exchanges';
import type { Memory } from '../state/memory';
import { filled, type Language, texts } from '../text';
import { Banner } from './Banner';
import { Composer } from './Composer';
import { Header } from './Header';
import { More } from './More';
import { Prompts } from './Prompts';
import { StartScreen, Welcome } from './StartScreen';
import { Talk } from './Talk';
import { type Ui, UiContext } from './ui';
import { useConversation, useOffline, useResizes } from './uses';

/** The whole chat. */
export function App({ chat, settings, memory }: { chat: Chat; settings: Settings; memory: Memory }) {
  const conversation = useConversation(chat);
  const offline = useOffline(chat);
  const [language, setLanguage] = useState<Language>(
    () => (memory.text('language') as Language) ?? settings.language,
  );
  const [spoken, announce] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const reading = useRef(new Reading());
  const text = texts[language] ?? texts.vi;
  const ui = useMemo<Ui>(() => ({ settings, chat, memory, text, language, announce }), [language]);

  const list = useMemo(() => exchanges(conversation), [conversation]);
  const latest = latestAnswer(list);
  const asked = list.some(({ question }) => question !== undefined);
  const view = useMemo(() => latest && answerView(latest.activity), [latest]);

  // Before the words are painted: nobody shall hear them read in the other language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    memory.set('language', language === settings.language ? undefined : language);
    chat.speak(text.locale);
  }, [language]);

  useResizes(() => {
    measure();
    reading.current.settle();
  });
  useEffect(() => reading.current.watch(), []);
  useOpenings(chat, box, latest?.key);

  // Where to read: a new question goes to the top, its answer opens there.
  const last = list.at(-1);
  useLayoutEffect(() => {
    measure();
    reading.current.settle();
  }, [conversation]);
  useLayoutEffect(() => {
    if (last?.question) reading.current.question();
  }, [last?.question?.key]);

  useEffect(() => {
    if (!view) return;
    const choices = view.pieces.find((piece) => piece.type === 'choices');
    const count = choices?.type === 'choices' ? filled(text.choiceCount, choices.options.length) : '';
    announce([text.itAnswers + ':', shortText(view), count].filter(Boolean).join(' '));
    if (view.kind === 'procedure' && view.procedure !== undefined) {
      const source = view.pieces.find((piece) => piece.type === 'source');
      const title = source?.type === 'source' ? source.name : list.at(-1)?.question?.text;
      if (title !== undefined) memory.set('last', { title, says: view.procedure });
    }
  }, [latest?.key]);

  return (
    <UiContext.Provider value={ui}>
      <Header
        switchLanguage={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        restart={() => {
          chat.restart();
          // The window that asked is gone only after the next drawing.
          setTimeout(() => box.current?.focus());
        }}
      />
      <div class="foot">
        {asked && <More changed={conversation} />}
        <Banner status={conversation.status} offline={offline} begun={conversation.log.length > 0} />
        <Composer box={box} />
      </div>
      <section class="follow" aria-label={text.next}>
        {asked && latest && view && <Prompts answer={latest} view={view} />}
        <span id="end" />
        <div id="room" />
      </section>
      <main aria-label={text.talk}>
        <Welcome />
        {!asked && <StartScreen />}
        <Talk list={list} conversation={conversation} />
      </main>
      <p class="hidden" aria-live="polite">
        {spoken}
      </p>
    </UiContext.Provider>
  );
}

/** Being opened and closed by the page around, and what has not been read meanwhile. */
function useOpenings(
  chat: Chat,
  box: { current: HTMLTextAreaElement | null },
  latest: string | undefined,
): void {
  const open = useRef(!framed);
  const unread = useRef(0);
  const seen = useRef(latest);
  useEffect(() => {
    if (!framed) return box.current?.focus();
    onParent((message) => {
      if (typeof message === 'object') return chat.say(message.ask);
      open.current = message !== 'closed';
      if (!open.current) return;
      unread.current = 0;
      tellParent({ unread: 0 });
      if (message === 'opened') box.current?.focus();
      chat.looked();
    });
    tellParent({ ready: true });
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) tellParent({ close: true });
    };
    addEventListener('keydown', escape);
    return () => removeEventListener('keydown', escape);
  }, []);
  useEffect(() => {
    if (latest === undefined || latest === seen.current) return;
    seen.current = latest;
    if (open.current) return;
    unread.current += 1;
    tellParent({ unread: unread.current });
  }, [latest]);
}
