/** Confidence as replies carry it: two digits. */
export function shownConfidence(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
