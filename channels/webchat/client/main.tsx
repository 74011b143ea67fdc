import { render } from 'preact';
import { browser } from './browser';
import { App } from './components/App';
import { readSettings } from './settings';
import { Chat } from './state/chat';
import { Memory } from './state/memory';
import { texts } from './text';

const settings = readSettings();
const memory = new Memory(() => sessionStorage);
// What was typed into the bare page before this script was here is not lost.
const early = document.querySelector<HTMLTextAreaElement>('#box')?.value ?? '';
if (early !== '') memory.set('draft', early);

const base = new URL('v3/directline', document.baseURI).href;
const chat = new Chat(memory, browser, base, texts[settings.language].locale);
const root = document.getElementById('app');
if (root) {
  const bare = document.querySelector<HTMLTextAreaElement>('#box');
  const caret = bare !== null && document.activeElement === bare ? bare.selectionStart : undefined;
  root.textContent = '';
  render(<App chat={chat} settings={settings} memory={memory} />, root);
  const box = document.querySelector<HTMLTextAreaElement>('#box');
  if (caret !== undefined) {
    box?.focus();
    box?.setSelectionRange(caret, caret);
  }
}
chat.open();
