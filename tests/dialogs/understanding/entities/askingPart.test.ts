import fc from 'fast-check';
import {
  actingPart,
  askingPart,
  sentencesThatAsk,
  wantingPart,
} from '../../../../dialogs/understanding/entities/askingPart';

describe('the sentences of a story that ask', () => {
  const told =
    'Nhà tôi ở Hòa Vang, ba tôi mất năm ngoái để lại miếng đất vườn. Mấy anh em đi làm xa, chỉ còn tôi ở nhà giữ đất và thờ cúng ông bà. ';

  test.each([
    [`${told}Xin hỏi tôi có được đứng tên sổ không?`, 'có được đứng tên'],
    [`${told}chừ muốn sang tên thì làm răng`, 'sang tên'],
  ])('%s', (story, asked) => {
    const part = askingPart(story);
    expect(part).toContain(asked);
    expect(part).not.toContain('thờ cúng');
  });

  it('what there is nothing of asks nothing', () => {
    const part = askingPart(`${told}Đất chưa từng có giấy tờ gì. Giờ tôi có được làm sổ không?`);
    expect(part).toContain('làm sổ');
    expect(part).not.toContain('giấy tờ gì');
  });

  it('what only announces a question gives way to the sentence that asks it', () => {
    const part = askingPart(`Cho em hỏi, ${told}Sang tên thì nộp ở đâu?`);
    expect(part).toContain('nộp ở đâu');
    expect(part).not.toContain('ba tôi mất');
  });

  it('a short message is read as a whole', () => {
    expect(askingPart('Ba tôi mất rồi. Sang tên thế nào?')).toBeNull();
  });

  it.each([
    ['Tôi muốn sang tên sổ đỏ.', 'sang tên'],
    ['Ủy ban kêu phải làm lại giấy khai tử.', 'khai tử'],
    ['Sang tên sổ đỏ thế nào?', 'sổ đỏ'],
  ])('what is wanted stands in "%s"', (sentence, wanted) => {
    const part = wantingPart(`${told}${told}${sentence}`);
    expect(part).toContain(wanted);
    expect(part).not.toContain('thờ cúng');
  });

  it('a story that asks nothing is read as a whole', () => {
    expect(askingPart(told + told)).toBeNull();
  });

  it('is bounded, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (text) => {
        expect((askingPart(text) ?? '').length).toBeLessThanOrEqual(400);
      }),
    );
  });
});

describe('the clauses that ask, wish or name something to be done', () => {
  const namesAct = (clause: string): boolean => /(?:^|\s)(?:làm|đổi|đăng ký)/u.test(clause);

  test.each([
    ['vợ em sinh ở bệnh viện, giờ làm giấy khai sinh cần gì', 'giờ làm giấy khai sinh cần gì'],
    ['vợ em sinh ở bệnh viện giờ làm giấy khai sinh cần gì', 'giờ làm giấy khai sinh cần gì'],
    ['hộ chiếu cho bé cần gì, bé chưa có căn cước', 'hộ chiếu cho bé cần gì'],
    ['cháu học lớp 5 chưa làm căn cước, muốn làm thẻ bảo hiểm', 'muốn làm thẻ bảo hiểm'],
    ['ba mẹ ly hôn, con theo mẹ, đổi họ cho con', 'đổi họ cho con'],
    ['em làm ở quán nghỉ rồi, làm bảo hiểm cần gì', 'làm bảo hiểm cần gì'],
    ['tụi em cưới ở quê nay nhập hộ khẩu cần gì', 'nay nhập hộ khẩu cần gì'],
    ['vc e đăng ký xong r h làm thẻ cần gì', 'h làm thẻ cần gì'],
    ['làm ở đây đã ba năm nay, đổi thẻ cần gì', 'đổi thẻ cần gì'],
  ])('%s', (text, acting) => {
    expect(actingPart(text, namesAct)).toBe(acting);
  });

  test.each([
    'làm hộ chiếu, có cần căn cước không',
    'đăng ký kết hôn ở đâu, mất bao lâu',
    'ba em là thương binh, mẹ em già rồi',
    'giấy khai sinh',
    '',
  ])('all of it or nothing: %s', (text) => {
    expect(actingPart(text, namesAct)).toBeNull();
  });
});

describe('the sentences that are read by themselves', () => {
  const told =
    'Nhà tôi ở Hòa Vang, ba tôi mất năm ngoái để lại miếng đất vườn. Mấy anh em đi làm xa, chỉ còn tôi ở nhà giữ đất và thờ cúng. ';
  const trimmed = (story: string): string[] => sentencesThatAsk(story).map((sentence) => sentence.trim());

  it('are those that ask, and the wish right before', () =>
    expect(trimmed(`${told}Tôi muốn sang tên sổ đỏ. Cần giấy tờ gì?`)).toEqual([
      'Cần giấy tờ gì?',
      'Tôi muốn sang tên sổ đỏ.',
    ]));

  it('with a question mark come first, of the others the last', () =>
    expect(trimmed(`${told}Xây nhà có phải xin phép không. Sang tên ở đâu? Tách thửa thì thế nào.`)).toEqual([
      'Sang tên ở đâu?',
      'Tách thửa thì thế nào.',
      'Xây nhà có phải xin phép không.',
    ]));

  it('are none of a short message', () => expect(sentencesThatAsk('Tôi muốn sang tên. Ở đâu?')).toEqual([]));
});
