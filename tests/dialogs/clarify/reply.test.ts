import { clarifyReply, fallbackReply } from '../../../dialogs/clarify/reply';
import type { Family } from '../../../knowledge/families';
import type { Knowledge } from '../../../knowledge/knowledge';
import type { KnownName } from '../../../knowledge/schema/knownName';
import type { Facet } from '../../../knowledge/schema/procedure';
import type { Block } from '../../../replies/blocks';
import { birth, family, marriage } from '../understanding/turns';

jest.mock('../../../knowledge/sheet/reader', () => ({
  titleOf: (_: unknown, code: string) => `Việc ${code}`,
  sheetOf: (_: unknown, code: string) => ({
    place: code === '1.000099' ? undefined : { text: placeOf(code) },
  }),
}));
/** All are filed at the police, but one. */
const placeOf = (code: string) => (code === '1.000098' ? 'Sở Y tế' : 'Công an cấp xã.');

const leadOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'lead' ? [block.text] : []))[0];
const lead = (families: readonly Family[], facets: Facet[], isAgain = true) =>
  leadOf(
    clarifyReply(
      { families, facets, confidence: 0.5, isAgain },
      { knowledge: {} as Knowledge, day: '2026-11-24' },
    ).blocks,
  );

describe('Where it is filed, asked of open choices', () => {
  const [elsewhere, untold] = [family('1.000098'), family('1.000099')];
  const shared = 'Các việc dưới đây đều nộp tại Công an cấp xã. Anh/Chị hỏi việc nào? Bấm nút hoặc nhắn số.';
  it('is told where all share it', () => expect(lead([birth, marriage], ['place'])).toBe(shared));
  it.each<[string, Family[], Facet[], boolean]>([
    ['one differs', [birth, elsewhere], ['place'], true],
    ['one tells none', [birth, untold], ['place'], true],
    ['another part is asked', [birth, marriage], ['fee'], true],
    ['they are offered for the first time', [birth, marriage], ['place'], false],
  ])('is not where %s', (_what, families, facets, isAgain) =>
    expect(lead(families, facets, isAgain)).not.toContain('đều nộp tại'),
  );
});

describe('What is known by name alone, beside choices', () => {
  const orKnown = { name: 'Thủ tục thăm dò khoáng sản', agency: 'Cục Địa chất' } as KnownName;
  const told =
    'Nếu là “Thăm dò khoáng sản”: nơi giải quyết là Cục Địa chất; trợ lý chưa có nội dung việc này.';
  it.each([
    ['is told with who handles it', { orKnown }, [told]],
    ['is not told in English', { orKnown, english: true }, []],
    ['is not told where there is none', {}, []],
  ])('%s', (_what, parts, texts) =>
    expect(
      clarifyReply(
        { families: [birth], facets: [], confidence: 0.5, ...parts },
        { knowledge: { english: { titleOf: () => undefined } } as unknown as Knowledge, day: '2026-11-24' },
      ).blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])),
    ).toEqual(texts),
  );
});

describe('Owning up', () => {
  const inHand = { code: birth.id, title: 'đăng ký khai sinh' };
  const titles = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.type === 'actions' ? block.actions.map(({ title }) => title) : []));
  it('with a procedure in hand names it and offers its parts', () => {
    const { blocks, answer } = fallbackReply(0.1, 1, inHand);
    expect(blocks).toContainEqual({
      type: 'text',
      text: 'Nếu hỏi tiếp về “Đăng ký khai sinh”, Anh/Chị bấm phần cần xem.',
    });
    expect(titles(blocks).slice(0, 4)).toEqual(['Giấy tờ', 'Lệ phí', 'Thời gian', 'Nơi nộp']);
    expect(answer.kind).toBe('none');
  });
  it('with none offers no parts', () =>
    expect(titles(fallbackReply(0.1, 1).blocks)).not.toContain('Giấy tờ'));
  it('for the second time in a row says so, and when somebody answers', () => {
    const [first, again] = [fallbackReply(0.1, 1).blocks, fallbackReply(0.1, 2).blocks];
    expect(leadOf(again)).not.toBe(leadOf(first));
    expect(again.length).toBe(first.length + 1);
  });
});
