/**
 * Everything in a text that has a form, in order: what `text.matchAll(form)` gives. That copies the form each time, and a copy
 * is compiled anew once the engine has collected its garbage: of forms with classes of letters some milliseconds each.
 * @param form with the flag g, and perhaps u
 */
export function matchesOf(form: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    found.push(match);
    if (match[0] === '') form.lastIndex += isPair(text, form) ? 2 : 1;
  }
  return found;
}

/** Whether what comes next are two units of one character. */
function isPair(text: string, { unicode, lastIndex }: RegExp): boolean {
  return unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;
}
