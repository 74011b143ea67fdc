import { isHarmless, type LikelyDanger } from '../../../../dialogs/understanding/danger/harmless';

const likely = (text: string, concepts: string[], parts: Partial<LikelyDanger> = {}): LikelyDanger => ({
  text,
  read: text,
  concepts: new Set(concepts),
  kind: 'crime',
  logOdds: 0.5,
  ...parts,
});

describe('What else is told outweighs a weak sign of danger', () => {
  it.each<[string, LikelyDanger, boolean]>([
    ['papers', likely('cháy thẻ căn cước', ['fire', 'paper']), true],
    ['a game', likely('chơi game chém nhau', ['play', 'brawl']), true],
    ['but no strong one', likely('đang làm giấy tờ thì cháy', ['fire', 'paper'], { logOdds: 1 }), false],
    ['nor a call for help', likely('cứu với, đang làm giấy tờ', ['help', 'paper']), false],
    ['nor nothing of daily life', likely('bị chém', ['brawl']), false],
    [
      'who may mean to harm himself is heard sooner',
      likely('hồ sơ xong rồi chết cho xong', ['suicide', 'paper'], { kind: 'self-harm', logOdds: 0 }),
      false,
    ],
    [
      'anger at offices that did not listen',
      likely('gọi rồi mà không ai giải quyết hết', [], { kind: 'self-harm', logOdds: 3 }),
      true,
    ],
    [
      'but not where more is said',
      likely('gọi rồi mà không ai nghe, chết cho xong', ['suicide'], { kind: 'self-harm', logOdds: 3 }),
      false,
    ],
    ['an age alone', likely('ông 79 tuổi đi đứng khó', ['parent']), true],
    ['an age beside what happens', likely('ông 79 tuổi bị ngất', ['parent', 'unconscious']), false],
    ['a death', likely('ông nội mất hôm qua', ['deathnews'], { kind: 'missing-person', logOdds: 6 }), true],
    [
      'a death that is put on paper, of whoever was alone',
      likely('người thuê trọ mất, không bà con, ai đi báo tử', ['deathnews', 'neglect']),
      true,
    ],
    [
      'but not where papers are for oneself',
      likely('chết rồi khai tử', ['deathnews', 'neglect'], { kind: 'self-harm' }),
      false,
    ],
    [
      'nor where no paper is spoken of',
      likely('người thuê trọ mất, không bà con', ['deathnews', 'neglect']),
      false,
    ],
    [
      'a death that is told calmly',
      likely('anh trai tôi mới qua đời', ['deathnews', 'now'], { kind: 'self-harm', logOdds: 2 }),
      true,
    ],
    [
      'whoever died',
      likely('bà cụ hàng xóm qua đời', ['deathnews', 'child'], { kind: 'child-abuse', logOdds: 2 }),
      true,
    ],
    [
      'a death that somebody means to follow',
      likely('mẹ mất rồi, con đi theo', ['deathnews', 'suicide'], { kind: 'self-harm', logOdds: 2 }),
      false,
    ],
    [
      'a death of which another danger is likely',
      likely('ông nội mất hôm qua', ['deathnews'], { logOdds: 6 }),
      false,
    ],
    [
      'somebody old who is gone',
      likely('ba 79 tuổi đi đâu mất', ['missing'], { kind: 'missing-person', logOdds: 1.5 }),
      false,
    ],
    [
      'who is away by his work, where it is asked who may come',
      likely('ba hắn đi biển chưa về, tui đi một mình được không', ['parent', 'missing', 'asks'], {
        kind: 'missing-person',
        logOdds: 4,
      }),
      true,
    ],
    [
      'who is elsewhere, where another is sent',
      likely('em gái đi thay tôi được không, tôi ở Sài Gòn chưa về kịp', ['missing', 'asks'], {
        kind: 'missing-person',
        logOdds: 1.5,
      }),
      true,
    ],
    [
      'but nobody who is not to be reached',
      likely('chồng đi biển chưa về, gọi không được, tui đi một mình tìm được không', ['missing', 'asks'], {
        kind: 'missing-person',
        logOdds: 4,
      }),
      false,
    ],
    [
      'nor one of whom only that is told',
      likely('ba hắn đi biển chưa về', ['parent', 'missing'], { kind: 'missing-person', logOdds: 4 }),
      false,
    ],
  ])('%s', (_what, told, isNone) => expect(isHarmless(told)).toBe(isNone));
});
