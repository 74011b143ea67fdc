export function canSpeak(): boolean {
  return 'speechSynthesis' in window;
}

/** Reads texts aloud with the voices of the device; only when asked to. */
export const Speaker = {
  /** Says it in Vietnamese; false where there is no such voice. */
  say(text: string, ended: () => void): boolean {
    const voice = speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
    if (!voice) return false;
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = words.onerror = ended;
    speechSynthesis.speak(words);
    return true;
  },
  stop(): void {
    speechSynthesis.cancel();
  },
};
