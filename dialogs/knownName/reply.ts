import type { KnownName } from '../../knowledge/schema/knownName';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';

/** What the procedure is, who handles it, that its content is not held, and where to read on. */
export function knownNameReply(known: KnownName, confidence: number): Reply<Answer> {
  const { name, field, agency, about, url, code, source } = known;
  return {
    blocks: [
      { type: 'lead', text: say('notheld.lead', { name }) },
      ...(about ? [{ type: 'text' as const, text: about }] : []),
      {
        type: 'facts',
        rows: [
          { label: say('notheld.agency'), value: agency },
          { label: say('notheld.field'), value: field },
        ],
      },
      { type: 'text', text: say('notheld.wayOn') },
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
        name: say('notheld.source'),
        publisher: source.publisher,
        asOf: source.asOf,
        ...(code ? { code } : {}),
        ...(url ? { url } : {}),
      },
    ],
    answer: { kind: 'notheld', confidence: shownConfidence(confidence) },
  };
}
