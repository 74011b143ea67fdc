/** Markup that is safe to send: made by `html`, which escapes everything put into it. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] as string);
}

/**
 * Tagged template: html`<p>${text}</p>`. Strings are escaped, `Html` is taken as it is, lists are joined, and nothing
 * is written for false, null and undefined.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + written(parts[i - 1]) + string));
}

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(written).join('');
  return escaped(String(part));
}

/** Data for a script element, which must not hold its end. */
export function jsonForScript(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

/** An address for `href`: only the web's own kinds, so that no record can bring a script along. */
export function webAddress(url: string): string | undefined {
  return /^(?:https?:\/\/|\/(?!\/)|tel:|#)/i.test(url) ? url : undefined;
}
