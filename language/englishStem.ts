/** What is left of a word keeps a vowel and this many letters: "string" and "need" are no forms of others. */
const leastLetters = 3;
const ending = /^(.*)(?:ing|(?<!e)ed|(?<=s|x|ch|sh)es|(?<!s|u)s)$/;

/**
 * What the forms of an English word share: "wrists" and "wrist", "slapped" and "slaps", "babies" and "baby". No word by
 * itself ("strangl").
 */
export function englishStem(word: string): string {
  const one = word.replace(/(?<=..)(?:ies|ied)$/, 'y');
  const [, rest = ''] = ending.exec(one) ?? [];
  const kept = rest.length >= leastLetters && /[aeiouy]/.test(rest) ? rest : one;
  return kept.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
