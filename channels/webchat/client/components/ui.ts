import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../settings';
import type { Chat } from '../state/chat';
import type { Memory } from '../state/memory';
import type { Language, Text } from '../text';

/** What every component may need. */
export interface Ui {
  settings: Settings;
  chat: Chat;
  memory: Memory;
  text: Text;
  language: Language;
  /** Has a sentence read out by screen readers. */
  announce: (sentence: string) => void;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('A component of the chat stands outside of it.');
  return ui;
}
