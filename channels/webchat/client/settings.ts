import type { Language } from './text';

/** Something that can be asked by a tap, as the server names it. */
export interface StartMatter {
  icon: string;
  title: Record<Language, string>;
  says: string;
}

/** What the page says about itself: see `channels/webchat/look.ts`. */
export interface Settings {
  name: string;
  city: string;
  /** Address of the emblem. */
  emblem?: string;
  hotline: { name: string; called: string; label: string; phone: string };
  language: Language;
  /** Characters in one message. */
  longest: number;
  matters: StartMatter[];
  /** The procedure that the portal's page is about. */
  procedure?: { name: string; says: string };
  /** Whether procedures are suggested and can be browsed. */
  suggests: boolean;
}

/** Reads what the server has put into the page. */
export function readSettings(): Settings {
  const text = document.getElementById('settings')?.textContent ?? '{}';
  return JSON.parse(text) as Settings;
}
