import { city } from './city';

/** The number that can be dialled from every phone: as it is shown, and its digits. */
export function hotlineNumber(): { label: string; phone: string } {
  const { numbers, name } = city().hotline;
  const label = numbers.at(-1)?.number ?? name;
  return { label, phone: label.replace(/\D/g, '') };
}

/** What the hotline is called, alone and in a sentence. */
export function hotlineName(): { name: string; called: string } {
  const { name } = city().hotline;
  return { name, called: /^[\d ]+$/.test(name) ? `tổng đài ${name}` : name };
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
