/** An address that may stand in a link: of the web, or a phone number. Anything else is no link. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/[^\s/]|tel:[\d+]|\/[^/\\])/i.test(url) ? url : undefined;
}

/** A number to call, as browsers dial it. */
export function telUrl(phone: string): string | undefined {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}
