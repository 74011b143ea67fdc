const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);
const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten'.split('|');
const units: readonly [RegExp, string][] = [
  [/working[- ]days?/g, 'ngày làm việc'],
  [/working[- ]hours?/g, 'giờ làm việc'],
  [/(?:calendar )?days?/g, 'ngày'],
  [/hours?/g, 'giờ'],
  [/minutes?/g, 'phút'],
  [/weeks?/g, 'tuần'],
  [/months?/g, 'tháng'],
  [/years?[- ](?:old|of age)/g, 'tuổi'],
  [/years?/g, 'năm'],
  [/(?:vnd|dong)(?!\p{L})/gu, 'đồng'],
  [/million/g, 'triệu'],
  [/per ?cent/g, '%'],
  [/free of charge|free(?! \p{L})|no fee/gu, 'miễn phí'],
];

/** Numbers, units and dates of an English line in the Vietnamese way, so that one reader reads both. */
export function englishAsVietnamese(given: string): string {
  const dated = given
    .toLowerCase()
    .replace(
      new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)? (${months.join('|')}),? (\d{4})`, 'g'),
      (_all, day: string, month: string, year: string) => `${day}/${months.indexOf(month) + 1}/${year}`,
    )
    .replace(
      new RegExp(String.raw`(${months.join('|')}) (\d{1,2}),? (\d{4})`, 'g'),
      (_all, month: string, day: string, year: string) => `${day}/${months.indexOf(month) + 1}/${year}`,
    )
    .replace(
      new RegExp(
        String.raw`\b(${numbers.join('|')})(?= (?:working|calendar|days?|hours?|months?|weeks?|years?))`,
        'g',
      ),
      (word) => String(numbers.indexOf(word) + 1),
    );
  return units.reduce((text, [pattern, word]) => text.replace(pattern, word), dated);
}
