import { DateTimeRecognizer } from '@microsoft/recognizers-text-date-time';
import { dateTimeModel } from './models';
import { cultures, registerVietnameseNumbers } from './registerNumbers';

let isRegistered = false;

/**
 * Makes Vietnamese a culture of Recognizers-Text, for everything in the process: whoever asks it with the locale
 * "vi-VN" is told Vietnamese numbers, ordinals and dates. Later calls change nothing.
 *
 * The library keeps its models by culture in one place for all recognizers; a model enters there when a recognizer that
 * had it registered is first asked for it. Hence the recognizers made and asked here.
 * @param clock the time that relative dates count from when a caller names none
 */
export function registerVietnamese(clock: () => Date): void {
  registerVietnameseNumbers();
  if (isRegistered) return;
  isRegistered = true;
  for (const culture of cultures) {
    const dates = new DateTimeRecognizer(culture);
    dates.registerModel('DateTimeModel', culture, () => dateTimeModel(clock));
    dates.getDateTimeModel(culture, false);
  }
}
