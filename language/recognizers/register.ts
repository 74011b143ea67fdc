import { DateTimeRecognizer } from '@microsoft/recognizers-text-date-time';
import { NumberRecognizer } from '@microsoft/recognizers-text-number';
import { dateTimeModel, numberModel, ordinalModel, percentModel } from './models';

/** Both spellings: "vi" is not brought to "vi-vn" by the library. */
const cultures = ['vi-vn', 'vi'] as const;

let numbersRegistered = false;
let datesRegistered = false;

/** Vietnamese numbers, ordinals and percentages. Later calls change nothing. */
export function registerVietnameseNumbers(): void {
  if (numbersRegistered) return;
  numbersRegistered = true;
  for (const culture of cultures) {
    const numbers = new NumberRecognizer(culture);
    numbers.registerModel('NumberModel', culture, () => numberModel);
    numbers.registerModel('OrdinalModel', culture, () => ordinalModel);
    numbers.registerModel('PercentModel', culture, () => percentModel);
    numbers.getNumberModel(culture, false);
    numbers.getOrdinalModel(culture, false);
    numbers.getPercentageModel(culture, false);
  }
}

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
  if (datesRegistered) return;
  datesRegistered = true;
  for (const culture of cultures) {
    const dates = new DateTimeRecognizer(culture);
    dates.registerModel('DateTimeModel', culture, () => dateTimeModel(clock));
    dates.getDateTimeModel(culture, false);
  }
}
