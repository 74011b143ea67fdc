import type { KnownName } from '../../knowledge/schema/knownName';
import type { Facet } from '../../knowledge/schema/procedure';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { shownConfidence } from '../reply/shownConfidence';
import { say } from '../text/say';
import { sayEnglish } from '../text/sayEnglish';

type Part = 'lead' | 'place' | 'part' | 'agency' | 'field' | 'wayOn' | 'source';

/**
 * What the procedure is, who handles it, that its content is not held, and where to read on.
 * @param facets parts that were asked of it, once it was told
 */
export function knownNameReply(
  known: KnownName,
  confidence: number,
  english = false,
  facets: readonly Facet[] = [],
): Reply<Answer> {
  const tell = (part: Part, words: { name?: string; agency?: string; facet?: string } = {}): string =>
    english ? sayEnglish(`notheld.${part}`, words) : say(`notheld.${part}`, words);
  const { name, field, agency, about, url, code, source } = known;
  const asked = facets.find((facet) => facet !== 'overview' && facet !== 'steps');
  const first =
    asked === undefined
      ? tell('lead', { name })
      : asked === 'place'
        ? tell('place', { name, agency })
        : tell('part', { name, facet: english ? asked : say(`facet.${asked}`) });
  return {
    blocks: [
      { type: 'lead', text: first },
      ...(about && asked === undefined ? [{ type: 'text' as const, text: about }] : []),
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
