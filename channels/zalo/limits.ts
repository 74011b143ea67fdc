const hour = 3_600_000;

/** What Zalo takes; longer is refused there. Characters are counted in NFC. */
export const limits = {
  text: 2_000,
  buttons: 5,
  buttonTitle: 100,
  payload: 1_000,
  /** Bytes of a file; PDF, Word and CSV only. */
  file: 5_000_000,
  /** How long Zalo keeps an uploaded file, in milliseconds. */
  uploadMs: 7 * 24 * hour,
  /** Replies are free this long after the person's last inbound message. */
  freeMs: 48 * hour,
  /** Replies are taken, against payment, this long after it. */
  paidMs: 7 * 24 * hour,
} as const;
