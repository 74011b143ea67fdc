import { createRequire } from 'node:module';
import type * as recognizersTextSuite from '@microsoft/recognizers-text-suite';

/** An e-mail address or a telephone number in international form: characters `from` up to but not including `to`. */
export interface Contact {
  kind: 'email' | 'phone';
  from: number;
  to: number;
}

type Suite = typeof recognizersTextSuite;

const CULTURE = 'en-us';
/** A plus sign before digits: how people abroad write a telephone number. */
const international = /\+\s?\d/;

let suite: Suite | undefined;

/** Loaded when a message first looks as if it held one: all recognizers at once take some 35 MB. */
function recognizers(): Suite {
  return (suite ??= createRequire(__filename)('@microsoft/recognizers-text-suite') as Suite);
}

/** The e-mail addresses and international telephone numbers of a text, as Recognizers-Text reads them. */
export function recognizeContacts(text: string): Contact[] {
  const emails = text.includes('@') ? recognizers().recognizeEmail(text, CULTURE) : [];
  const phones = international.test(text) ? recognizers().recognizePhoneNumber(text, CULTURE) : [];
  return [
    ...emails.map(({ start, end }): Contact => ({ kind: 'email', from: start, to: end + 1 })),
    ...phones
      .filter(({ text: number }) => number.startsWith('+'))
      .map(({ start, end }): Contact => ({ kind: 'phone', from: start, to: end + 1 })),
  ];
}
