import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'restify';
import { silent } from '../../../bots/log';
import smallTalk from '../../../dialogs/data/smalltalk.json';
import { type Kept, privacyPage } from '../../../http/pages/privacyPage';
import { mountPages } from '../../../http/pages/routes';
import { createHttpServer } from '../../../http/server';
import { markupFaults } from './markupFaults';

const kept: Kept = {
  page: 25,
  state: 26,
  unsent: 7,
  givenUp: 27,
  eventIds: 49,
  deadLetterDays: 31,
  offDiskMinutes: 11,
};
const never = (): Promise<never> => Promise.reject(new Error('The page on privacy asks for no procedure.'));

let server: Server;
let url: string;
beforeAll(async () => {
  server = createHttpServer({ log: silent, ids: randomUUID });
  mountPages(server, {
    reader: { sheet: () => Promise.resolve(null), suggest: never, catalogue: never, field: never },
    folder: join(__dirname, '../../../http/pages'),
    data: () => ({ facts: [], offices: [], bodies: [], services: [] }),
    kept,
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

/** What a row of the table says. */
const rowsOf = (page: string): string[] =>
  [...page.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('the page on privacy', () => {
  it('is a valid page for everybody', async () => {
    const answer = await fetch(`${url}/quyen-rieng-tu`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(markupFaults(await answer.text())).toEqual([]);
  });

  it('tells what is kept with the times that are in force', () => {
    const [, ...rows] = rowsOf(privacyPage(kept).text);
    expect(rows).toHaveLength(7);
    for (const told of [
      /^Cuộc trò chuyện trên trang web 25 giờ sau lần dùng cuối /,
      /không có lời văn 26 giờ sau tin cuối /,
      /^Câu trả lời chưa gửi được đến khi gửi được, lâu nhất 7 giờ /,
      /^Tin đã thôi gửi .* lâu nhất 27 giờ /,
      /^Mã của từng tin nhắn, không có lời văn 49 giờ /,
      /^Sổ lỗi gửi tin: .* 31 ngày /,
    ])
      expect(rows.filter((row) => told.test(row))).toHaveLength(1);
  });

  it('says first for how long words are kept at the longest, in Vietnamese and in English', () => {
    const { text } = privacyPage(kept);
    expect(text).toContain('giữ lâu nhất 27 giờ sau tin cuối');
    expect(text).toContain('kept for 27 hours after your last message at most');
    expect(privacyPage({ ...kept, page: 40 }).text).toContain('giữ lâu nhất 40 giờ');
  });

  it('tells how to have it removed, under an address of its own, with words that the assistant understands', () => {
    const { text } = privacyPage(kept);
    expect(text).toMatch(/<h2 id="xoa">Cách xoá<\/h2>/);
    expect(text).toContain('“xoá dữ liệu của tôi”');
    expect(smallTalk.erase.map((words) => words.normalize('NFC').replace('xóa', 'xoá'))).toContain(
      'xoá dữ liệu của tôi',
    );
  });

  it.each<[string, Kept, string]>([
    ['the embedded engine', kept, 'trong vòng 11 phút'],
    ['a database', { ...kept, offDiskMinutes: undefined }, 'cho đến khi được ghi đè'],
  ])('tells of the disk what holds for %s', (_engine, times, told) => {
    expect(privacyPage(times).text).toContain(told);
  });

  it('is linked from every page', async () => {
    const page = await (await fetch(`${url}/thu-tuc/9.999999`)).text();
    expect(page).toMatch(/<footer>[^]*<a href="\/quyen-rieng-tu">Quyền riêng tư<\/a>[^]*<\/footer>/);
  });
});
