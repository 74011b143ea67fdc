/** Puts a text on the clipboard; older browsers and frames without the permission are served the old way. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

function copyOldWay(text: string): boolean {
  const box = document.createElement('textarea');
  const before = document.activeElement;
  box.value = text;
  box.className = 'hidden';
  document.body.append(box);
  box.select();
  // Deprecated, and the only way in frames without the clipboard permission.
  const done = (document as { execCommand?(command: string): boolean }).execCommand?.('copy') ?? false;
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Hands a text to the phone's own list of apps, Zalo among them. */
export async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    return; // Closed without choosing.
  }
}

/** Prints one answer, unfolded. */
export function print(answer: Element | null | undefined): void {
  if (!answer) return;
  const folded = [...answer.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
  folded.forEach((one) => (one.open = true));
  answer.classList.add('printed');
  document.documentElement.classList.add('printing');
  window.print();
  answer.classList.remove('printed');
  document.documentElement.classList.remove('printing');
  folded.forEach((one) => (one.open = false));
}
