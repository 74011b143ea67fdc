/**
 * The value of digits as Vietnamese writers use separators: dots group thousands, a comma starts the decimals.
 * "1.250.000" → 1250000, "27,5" → 27.5. A single dot that groups nothing is a decimal point ("1.5");
 * several commas that group thousands are read as such ("1,250,000"). Null when it is no number ("1.2.3").
 */
export function readFigure(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}
