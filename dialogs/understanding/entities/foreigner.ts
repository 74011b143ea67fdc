const foreigner =
  /\b(?:foreigner|foreign (?:tourist|citizen|national|visitor)|tourist|expat|i(?: a|')m from (?!da nang|viet)|i(?: a|')m (?:an? )?(?:american|british|english|australian|canadian|french|german|russian|korean|japanese|chinese|indian|thai)|my (?:embassy|home country))\b/iu;

/** Who tells in English to be a foreigner is told what is there for foreigners, however well a name of ours fits. */
export function isForeigner(text: string): boolean {
  return foreigner.test(text);
}
