import { NumberRecognizer } from '@microsoft/recognizers-text-number';
import { numberModel, ordinalModel, percentModel } from './models';

/** Both spellings: "vi" is not brought to "vi-vn" by the library. */
export const cultures = ['vi-vn', 'vi'] as const;

let isRegistered = false;

/** Vietnamese numbers, ordinals and percentages, as `registerVietnamese` makes them known. Later calls change nothing. */
export function registerVietnameseNumbers(): void {
  if (isRegistered) return;
  isRegistered = true;
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
