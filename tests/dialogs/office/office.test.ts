import { officeReply } from '../../../dialogs/office/reply';
import { type OfficeIntent, understandOffice } from '../../../dialogs/understanding/intents/office';
import { withoutFrame } from '../../../dialogs/understanding/entities/withoutFrame';
import type { Office } from '../../../knowledge/schema/office';
import { readShippedOffices } from '../../../knowledge/shipped';
import { addressText } from '../../../dialogs/office/office';
import { officeSources } from '../../../dialogs/office/source';
import { fold } from '../../../language/text';
import { plainText } from '../../../replies/plainText';
import { questions, told } from '../fact/held';

let offices: Office[];
beforeAll(async () => {
  offices = await readShippedOffices();
});

type Found = Extract<OfficeIntent, { offices: Office[] }>;
const understand = (text: string) => understandOffice(text, offices) as Found | null;
const codes = (text: string) => understand(text)?.offices.map(({ code }) => code);

const withoutKind = (name: string): string => name.replace(/^(?:Phường|Xã|Thị trấn|Đặc khu) /, '');

/** Every name that leads to an office, with the offices that it may mean. */
function names(): { name: string; office: Office; old: boolean }[] {
  return offices.flatMap((office) => [
    { name: office.name, office, old: false },
    ...office.mergedFrom
      .filter((name) => !name.startsWith('Toàn bộ'))
      .map((name) => ({ name, office, old: true })),
  ]);
}

describe('All units', () => {
  const ways: readonly (readonly [string, (text: string) => string])[] = [
    ['accented', (text) => text],
    ['folded', fold],
  ];

  it.each(ways)('are found by each of their names, %s', (_, write) => {
    const missed = names().flatMap(({ name, office, old }) => {
      const asked = write(old ? `${name} cũ giờ thuộc phường xã nào` : `ubnd ${name} ở đâu`);
      const intent = understand(asked);
      return intent?.role === 'answer' && intent.offices.includes(office) ? [] : [asked];
    });
    expect(missed.length / names().length).toBeLessThanOrEqual(0.02);
  });

  it.each(ways)('are found in a letter, with salutation and thanks, %s', (_, write) => {
    const letters: ((question: string) => string)[] = [
      (question) => `${question} ạ, em cảm ơn`,
      (question) => `Xin chào anh chị, cho em xin ${question} với ạ. Em cảm ơn!`,
      (question) => `Kính gửi tổng đài, ${question}`,
      (question) =>
        `Kính gửi UBND thành phố, tôi tên là Nguyễn Văn A. ${question}? Mong được giải đáp, tôi xin chân thành cảm ơn.`,
    ];
    const missed = offices.flatMap((office) =>
      letters
        .map((letter) => write(letter(`địa chỉ UBND ${office.name} ở đâu`)))
        .filter((said) => understand(withoutFrame(said))?.offices[0] !== office),
    );
    expect(missed).toEqual([]);
  });

  it.each(ways)('come first for their own names with the kind, %s', (_, write) => {
    const first = names().filter(
      ({ name, office }) => understand(write(`địa chỉ ${name}`))?.offices[0] === office,
    );
    // A unit that was divided has two offices.
    expect(first.length / names().length).toBeGreaterThanOrEqual(0.98);
  });

  it.each(ways)('are found without the word for their kind, %s', (_, write) => {
    const missed = names()
      .filter(({ name }) => withoutKind(name).includes(' '))
      .filter(
        ({ name, office }) => !understand(write(`${withoutKind(name)} ở đâu`))?.offices.includes(office),
      );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});

describe('Questions about offices', () => {
  it.each([
    ['ubnd phường hải châu ở đâu', ['20242']],
    ['p. hải châu ở đâu', ['20242']],
    ['ubnd P.Hải Châu', ['20242']],
    ['xã hoà vang cũ giờ thuộc phường nào', ['20320']],
    ['xã Hòa Liên cũ giờ thuộc đâu', ['20194', '20197']],
    ['phước ninh ở đâu', ['20242', '20669']],
    ['phường phước ninh cũ ở đâu', ['20242']],
    ['xã phước ninh cũ ở đâu', ['20669']],
    ['quận sơn trà cũ gồm những phường nào', ['20263', '20275']],
    ['Hoà Khánh', ['20200']],
    ['Hòa Khánh', ['20200']],
    ['xã ba giờ thuộc xã nào', ['20485']],
    ["xã tr'hy giờ là xã nào", ['20443']],
    ['đặc khu hoàng sa ở đâu', ['20333']],
    ['cho hoi an khe thuoc phuong nao bay gio', ['20305']],
  ])('"%s" leads to %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(understand(text)?.role).toBe('answer');
  });

  it.each([
    ['tôi ở an hải bắc làm khai sinh ở đâu', '20275'],
    ['đăng ký kết hôn ở phường thanh khê', '20209'],
    ['em o phuong cam le muon lam giay khai tu', '20260'],
  ])('"%s" asks for something else and says where', (text, code) => {
    const intent = understand(text);
    expect(intent).toMatchObject({ role: 'hint' });
    expect(intent?.offices[0]?.code).toBe(code);
  });

  it('"phường nào" is asked for when none is named, and a bare name then is the answer', () => {
    expect(understandOffice('uỷ ban phường ở đâu', offices)).toMatchObject({ role: 'which' });
    expect(understandOffice('thanh khê', offices, { awaiting: true })).toMatchObject({
      role: 'answer',
      confidence: 0.9,
    });
  });

  it('a unit that the city does not have is owned up to', () => {
    const intent = understandOffice('ubnd phường bến nghé ở đâu', offices);
    expect(intent).toMatchObject({ role: 'unknown', name: 'phường bến nghé' });
    expect(intent && told(officeReply(intent)).answer.kind).toBe('none');
  });

  it.each([
    'đăng ký khai sinh ở đâu',
    'ba tôi mất làm giấy gì',
    'thứ tư có làm việc không',
    'ông nội mất ở quê, làm giấy gì',
    '',
  ])('"%s" names no office', (text) => {
    expect(understand(text)).toBeNull();
  });

  it('takes no question about a procedure for one about an office', () => {
    const said = ['gate.jsonl', 'dialogs.jsonl', '../../../training/data/mixed.jsonl'].flatMap((file) =>
      questions(file).flatMap(({ q, turns }) => (turns ? turns.map(({ user }) => user) : [q ?? ''])),
    );
    expect(said.filter((text) => (understand(text)?.role ?? 'hint') !== 'hint')).toEqual([]);
  });
});

describe('Answers on offices', () => {
  const reply = (text: string) => {
    const intent = understand(text);
    if (!intent) throw new Error(`"${text}" was not taken for a question about an office`);
    return told(officeReply(intent));
  };

  it('tell name, address, what was merged, and a map', () => {
    const { text, answer } = reply('phường an hải bắc cũ giờ thuộc phường nào');
    expect(answer).toMatchObject({ kind: 'office', office: '20275' });
    expect(text).toContain('Phường An Hải Bắc cũ nay thuộc Phường An Hải');
    expect(text).toContain('Số 289 đường Nguyễn Công Trứ');
    expect(text).toContain('Phường Phước Mỹ, Phường An Hải Bắc, Phường An Hải Nam');
    expect(text).toMatch(/https:\/\/www\.google\.com\/maps\?q=16\.\d+,108\.\d+/);
  });

  it('tell where the units are laid down and when, and that the address has no date of its own', () => {
    const { text } = reply('ubnd phường hải châu ở đâu');
    expect(text).toMatch(
      /Nguồn: các đơn vị cũ, mới · Nghị quyết 1659\/NQ-UBTVQH15[^·]* · 16\/06\/2025 · https:/,
    );
    expect(text).toContain('Địa chỉ trên chưa có nguồn và ngày công bố');
  });

  it('tell the source of an address where it is known', () => {
    const [office] = offices as [Office];
    const sources = [{ about: 'address' as const, publisher: 'Sở Nội vụ', asOf: '2026-01-05' }];
    expect(plainText(officeSources([{ ...office, sources }]))).toBe(
      'Nguồn: địa chỉ · Sở Nội vụ · 05/01/2026',
    );
  });

  it.each([
    ['Số 1 Lê Lợi, ĐT: 0905 123 456', 'Số 1 Lê Lợi'],
    ['Số 1 Lê Lợi (0905.123.456)', 'Số 1 Lê Lợi'],
    ['Số 1 Lê Lợi - +84 905 123 456', 'Số 1 Lê Lợi'],
    ['Số 168 đường 2 tháng 9', 'Số 168 đường 2 tháng 9'],
  ])('show no mobile number: "%s"', (address, shown) => {
    expect(addressText({ ...(offices[0] as Office), address })).toBe(shown);
  });

  it('tell all offices of a name that several share or that was divided', () => {
    expect(reply('xã hòa liên cũ giờ thuộc đâu').text).toMatch(
      /được chia về 2 đơn vị[^]*Hải Vân[^]*Liên Chiểu/,
    );
    expect(reply('phước ninh ở đâu').text).toMatch(/Hải Châu[^]*Quế Phước/);
  });

  it('never hold a telephone number but the hotline, and say so', () => {
    expect(reply('số điện thoại ubnd phường hải châu').text).toContain('không có số điện thoại');
    for (const { name } of offices)
      expect(reply(`ubnd ${name} ở đâu`).text).not.toMatch(/(?<![\d.,])0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)/);
  });
});
