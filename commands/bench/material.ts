import type { Procedure } from '../../knowledge/schema/procedure';

const asked = ['cần giấy tờ gì', 'lệ phí bao nhiêu', 'mấy ngày thì xong', 'nộp ở đâu', 'làm thế nào'];

/** Questions on procedures evenly spread over the list, official names with an everyday ending. */
export function questionsFrom(procedures: readonly Procedure[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = procedures[Math.floor((i * procedures.length) / count)]?.name ?? '';
    return `${name.slice(0, 120)} ${asked[i % asked.length]}`;
  });
}

/** As many procedures as asked: the given ones, then copies under new codes in whose names one word is another's. */
export function enlarged(procedures: readonly Procedure[], count: number): Procedure[] {
  const taken = new Set(procedures.map(({ code }) => code));
  const words = procedures.map(({ name }) => name.split(' ').at(-1) ?? '');
  const copies: Procedure[] = [];
  for (let number = 0; procedures.length + copies.length < count; number++) {
    const code = `9.${String(number).padStart(6, '0')}`;
    const original = procedures[number % procedures.length];
    if (!original) throw new Error('There is no procedure to make more of.');
    if (taken.has(code)) continue;
    const name = original.name.split(' ');
    name[number % name.length] = words[(number * 7 + 1) % words.length] ?? '';
    copies.push({ ...original, code, family: code, name: name.join(' ') });
  }
  return [...procedures, ...copies];
}
