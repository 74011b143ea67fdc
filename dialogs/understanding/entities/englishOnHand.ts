import { englishTerms } from '../../../knowledge/english/englishIndex';

/** "Can my girlfriend submit it for me": something is done with what is spoken of. */
const withIt =
  /\b(?:submit|file|apply|hand|collect|pick|do|sign|send|get|renew|bring|post|mail|cancel|pay)\b[^.?!]*\b(?:it|this|that|them|for me|for him|for her|for us|on my behalf|on his behalf|on her behalf)\b/iu;
const instead = /\b(?:for me|on my behalf|in my place|instead of me)\b/iu;

/** Whether a question says what is done with the matter in hand, and for whom. */
export function pointsToHand(text: string): boolean {
  return withIt.test(text) || instead.test(text);
}

/** "She lost hers", "mine is expired": what has happened to another of the kind that is spoken of. */
const happened = /\b(lost|stolen|expired|damaged|broken|torn)\b/iu;
const another = /\b(?:mine|hers|his|theirs|ours|yours|one|it)\b/iu;

/** What is done to a thing, and to whom it belongs: the rest of a title is the thing. */
const doing = englishTerms(
  'change replace renew register registration extension extend new issue report get apply cancel foreign foreigner foreigners vietnamese citizen citizens lost damaged expired one',
);

/** The message about another thing of the kind that a title names: "lost driving licence"; null where it tells of none. */
export function ofAnotherOfKind(text: string, title: string): string | null {
  const what = happened.exec(text)?.[1];
  if (what === undefined || !another.test(text)) return null;
  const thing = [...englishTerms(title)].filter((term) => !doing.has(term));
  return thing.length > 0 ? `${what} ${thing.join(' ')}` : null;
}
