import hotline from '../data/hotline.json';

/** How to reach a person, in one clause: "tổng đài **1022** (máy bàn: 1022; di động, ngoài tỉnh: 0236 1022)". */
export function hotlineText(): string {
  const numbers = hotline.numbers.map(({ from, number }) => `${from}: ${number}`).join('; ');
  return `tổng đài **${hotline.name}** (${numbers})`;
}

/** The number that can be dialled from every phone: as it is shown, and its digits. */
export function hotlineNumber(): { label: string; phone: string } {
  const label = hotline.numbers.at(-1)?.number ?? hotline.name;
  return { label, phone: label.replace(/\D/g, '') };
}

/** The same with the hours, for who has waited long enough. */
export function hotlineWithHours(): string {
  const [about] = hotline.sources;
  const source = about ? `\nNguồn: [${about.publisher}](${about.url}), ${about.asOf}.` : '';
  return `${hotlineText()}. ${hotline.hours}${source}`;
}

/** All that is known of it, and where that was published. */
export function hotlineDetails(): string {
  const { reserve, branch, hours } = hotline;
  const sources = hotline.sources.map(
    ({ publisher, url, asOf, about }) => `[${publisher}](${url}), ${asOf} (${about})`,
  );
  return `Anh/Chị gọi ${hotlineText()}. Số dự phòng: ${reserve}. ${branch} ${hours}\nNguồn: ${sources.join('; ')}.`;
}

/** Numbers for life and limb, before anything else. */
export function emergencyText(): string {
  return hotline.emergency.map(({ number, what }) => `- **${number}**: ${what}`).join('\n');
}

/** How to reach a person, without markup: "1022 (di động hoặc ngoài thành phố: 0236 1022)". */
export function hotlineNumbers(): string {
  const [first, ...others] = hotline.numbers;
  const further = others.map(({ from, number }) => `${from}: ${number}`).join('; ');
  return further ? `${first?.number ?? ''} (${further})` : (first?.number ?? '');
}
