import type { KnownName } from '../../knowledge/schema/knownName';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';

type Part = 'lead' | 'agency' | 'field' | 'wayOn' | 'source';

/** What the procedure is, who handles it, that its content is not held, and where to read on. */
export function knownNameReply(known: KnownName, confidence: number, english = false): Reply<Answer> {
  const tell = (part: Part, words: { name?: string } = {}): string =>
    english ? sayEnglish(`notheld.${part}`, words) : say(`notheld.${part}`, words);
  const { name, field, agency, about, url, code, source } = known;
  return {
    blocks: [
      { type: 'lead', text: tell('lead', { name }) },
      ...(about ? [{ type: 'text' as const, text: about }] : []),
      {
        type: 'facts',
        rows: [
          { label: tell('agency'), value: agency },
          { label: tell('field'), value: field },
        ],
      },
      { type: 'text', text: tell('wayOn') },
      ...(url
        ? [
            {
              type: 'actions' as const,
              actions: [{ kind: 'open' as const, title: say('button.portal'), url }],
            },
          ]
        : []),
      {
        type: 'source',
        name: tell('source'),
        publisher: source.publisher,
        asOf: source.asOf,
        ...(code ? { code } : {}),
        ...(url ? { url } : {}),
      },
    ],
    answer: { kind: 'notheld', confidence: shownConfidence(confidence) },
  };
}
