import { recognizeNumber, recognizeOrdinal } from '@microsoft/recognizers-text-number';
import { registerVietnameseNumbers } from './registerNumbers';

const CULTURE = 'vi-vn';
const NO_OPTIONS = 0;
const NO_FALLBACK = false;

registerVietnameseNumbers();

/** A number or an ordinal in a text: 1 is the first, -1 the last, -2 the one before the last. */
export interface RecognizedPosition {
  /** Characters `start` up to but not including `end`. */
  start: number;
  end: number;
  value: number;
}

export function recognizedNumbers(text: string): RecognizedPosition[] {
  return recognizeNumber(text, CULTURE, NO_OPTIONS, NO_FALLBACK).map(({ start, end, resolution }) => ({
    start,
    end: end + 1,
    value: Number(resolution['value']),
  }));
}

/** Counted from the end, the recognizer tells an offset: 0 for the last. */
export function recognizedOrdinals(text: string): RecognizedPosition[] {
  return recognizeOrdinal(text, CULTURE, NO_OPTIONS, NO_FALLBACK).map(({ start, end, resolution }) => {
    const offset = Number(resolution['offset']);
    return { start, end: end + 1, value: resolution['relativeTo'] === 'end' ? offset - 1 : offset };
  });
}
