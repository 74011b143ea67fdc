/** Ten digits of a mobile number, however they are grouped, with the words and signs that announce it. */
const mobile =
  /[\s,;(–-]*(?:(?:số )?(?:điện thoại|di động|đt|sđt|dđ|zalo|tel|hotline)\s*[:.]?\s*)?(?<!\d)(?:\+?84|0)[\s.-]?[35789](?:[\s.-]?\d){8}(?!\d)\)?/giu;

/** People's own numbers slip into lists of addresses; they are never shown. */
export function withoutMobile(text: string): string {
  return text.replace(mobile, '');
}
