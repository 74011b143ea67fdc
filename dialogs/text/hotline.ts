import { city } from './city';

/** What the hotline is called, alone and in a sentence; the number that can be dialled from every phone, and its digits. */
export function hotlineNumber(): { name: string; called: string; label: string; phone: string } {
  const { numbers, name } = city().hotline;
  const label = numbers.at(-1)?.number ?? name;
  const called = /^[\d ]+$/.test(name) ? `tổng đài ${name}` : name;
  return { name, called, label, phone: label.replace(/\D/g, '') };
}

/** How to reach a person, in one clause: "1022 (di động hoặc ngoài thành phố: 0236 1022)". */
export function hotlineNumbers(): string {
  const [first, ...others] = city().hotline.numbers;
  const further = others.map(({ from, number }) => `${from}: ${number}`).join('; ');
  return further ? `${first?.number ?? ''} (${further})` : (first?.number ?? '');
}

/** When somebody answers there, as far as it was published. */
export function hotlineHours(): string {
  return city().hotline.hours;
}
