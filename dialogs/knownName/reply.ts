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
 * @param facets parts that were asked of it: of which nothing is held, or where it is handled, stands first
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
  const asked = facets.filter((facet) => facet !== 'overview' && facet !== 'steps');
  const unheld = asked.filter((facet) => facet !== 'place');
  const parts = unheld.map((facet) => (english ? facet : say(`facet.${facet}`))).join(', ');
  const first =
    asked.length === 0
      ? tell('lead', { name })
      : unheld.length === 0
        ? tell('place', { name, agency })
        : tell('part', { name, facet: parts });
  return {
    blocks: [
      { type: 'lead', text: first },
      ...(about && asked.length === 0 ? [{ type: 'text' as const, text: about }] : []),
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
