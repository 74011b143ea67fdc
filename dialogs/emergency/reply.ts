import type { Action } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { say, type SentenceName } from '../text/say';
import { type EnglishSentenceName, sayEnglish } from '../text/sayEnglish';
import type { Danger } from '../understanding/danger/assessDanger';
import type { Helpline } from '../understanding/danger/kinds';
import { cityHelplines, emergencyNumbers } from './numbers';

/** One humane sentence with the number to call, then the numbers to tap; nothing that looks like paperwork. */
export function emergencyReply(
  danger: Danger,
  english: boolean,
  helplines: readonly Helpline[] = cityHelplines(danger.kind),
): Reply<Answer> {
  const phones = emergencyNumbers(danger);
  const words = { phone: phones[0] ?? '' };
  const lead = english
    ? sayEnglish(`emergency.lead.${danger.kind}`, words)
    : say(`emergency.lead.${danger.kind}`, words);
  const calls: Action[] = [
    ...phones.map((phone) => ({ kind: 'call' as const, title: sentenceOf('call', phone, english), phone })),
    ...helplines.map(({ name, phone }) => ({ kind: 'call' as const, title: `${phone} – ${name}`, phone })),
  ];
  return {
    blocks: [
      { type: 'lead', text: danger.also ? `${lead} ${sentenceOf('also', danger.also, english)}` : lead },
      { type: 'actions', actions: calls },
      { type: 'text', text: english ? sayEnglish('emergency.machine') : say('emergency.machine') },
    ],
    answer: { kind: 'emergency', confidence: Math.round(danger.probability * 100) / 100 },
  };
}

/** What a number is called, or when it is to be called as well. */
function sentenceOf(part: 'call' | 'also', phone: string, english: boolean): string {
  const name = `emergency.${part}.${phone}`;
  return english ? sayEnglish(name as EnglishSentenceName) : say(name as SentenceName);
}
