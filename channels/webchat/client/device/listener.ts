/** The part of the browser's speech recognition that is used; TypeScript does not know it. */
interface Recognition {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

type Constructor = new () => Recognition;

function recognition(): Constructor | undefined {
  const from = window as unknown as Record<string, Constructor | undefined>;
  return from['SpeechRecognition'] ?? from['webkitSpeechRecognition'];
}

export function canListen(): boolean {
  return recognition() !== undefined;
}

/** Turns speech into words until it is quiet. Gives back what stops it. */
export function listen(
  locale: string,
  {
    words,
    failed,
    ended,
  }: { words: (text: string) => void; failed: (denied: boolean) => void; ended: () => void },
): () => void {
  const Made = recognition();
  if (!Made) return () => undefined;
  const one = new Made();
  one.lang = locale;
  one.interimResults = true;
  one.continuous = false;
  one.onresult = ({ results }) =>
    words([...Array.from(results)].map((result) => result[0]?.transcript ?? '').join(' '));
  one.onerror = ({ error }) => failed(error === 'not-allowed' || error === 'service-not-allowed');
  one.onend = ended;
  one.start();
  return () => one.stop();
}
