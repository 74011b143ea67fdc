import type { ChartAddress } from '../../../dialogs/fact/chart';
import { figureText } from '../../../dialogs/fact/figure';
import { periodText } from '../../../dialogs/fact/period';
import { factReply } from '../../../dialogs/fact/reply';
import { withoutFrame } from '../../../dialogs/understanding/entities/withoutFrame';
import { buttonsOf } from '../../../replies/reply';
import { type Desk, openDesk, questions, told } from './held';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const ask = (...turns: string[]) => desk.talk(...turns).at(-1) as ReturnType<Desk['talk']>[number];

describe('Questions about figures of the city', () => {
  it.each([
    ['dân số đà nẵng bao nhiêu', 'population-2025-07-01'],
    ['ds đn bn ng z', 'population-2025-07-01'],
    ['dan so da nang cu', 'population-2019-04-01-old'],
    ['grdp năm ngoái', 'grdp-2025'],
    ['tăng trưởng 9 tháng', 'grdp-growth-2025-9M'],
    ['khách quốc tế năm ngoái', 'visitors-international-2025'],
    ['gdp da nang 2024', 'grdp-2024'],
    ['grdp đà nẵng cũ 2024', 'grdp-2024-old'],
    ['grdp quảng nam 6 tháng đầu năm 2025', 'grdp-2025-H1-quang-nam'],
    ['đà nẵng có mấy phường', 'wards-2025-07-01'],
    ['thu nhập bình quân đầu người', 'income-2020-old'],
    ['xe buýt đi tam kỳ', 'bus-21-route-2025-07'],
  ])('"%s" is answered with %s', (question, fact) => {
    expect(ask(question).answer).toMatchObject({ kind: 'fact', fact });
  });

  it.each([
    (question: string) => `Kính gửi tổng đài, ${question}`,
    (question: string) =>
      `Kính gửi UBND thành phố, tôi tên là Trần Thị B. ${question}? Mong được giải đáp, tôi xin chân thành cảm ơn.`,
  ])('every question on a figure is understood in a letter as it is by itself (%#)', (letter) => {
    const asked = questions('facts.jsonl').flatMap(({ q }) => (q === undefined ? [] : [q]));
    const figureOf = (text: string): unknown => desk.understand(text)?.topic;
    const own = asked.filter((question) => figureOf(withoutFrame(question)) !== undefined);
    expect(own.length).toBeGreaterThan(100);
    const same = own.filter(
      (question) => figureOf(withoutFrame(letter(question))) === figureOf(withoutFrame(question)),
    );
    expect(same.length / own.length).toBeGreaterThanOrEqual(0.98);
  });

  it('every figure is told as its record has it, with period, area and source', () => {
    for (const fact of desk.facts.filter(({ topic }) => !topic.startsWith('unit-'))) {
      const { text } = told(
        factReply({
          kind: 'fact',
          topic: fact.topic,
          finding: { kind: 'figure', fact, fit: 'exact', also: [], related: [], inSeries: false },
          confidence: 1,
          memory: { topic: fact.topic },
        }),
      );
      expect(text).toContain(figureText(fact));
      expect(text).toContain(periodText(fact.period));
      expect(text).toContain(fact.source.publisher);
      expect(text).toMatch(/Đà Nẵng mới|Đà Nẵng cũ|Quảng Nam cũ/);
      if (fact.note) expect(text).toContain(fact.note);
    }
  });

  it.each([
    ['grdp-2025', '316,1 nghìn tỷ đồng (316.100 tỷ đồng)'],
    ['grdp-2025-9M', '228.800 tỷ đồng (228,8 nghìn tỷ đồng)'],
    ['budget-revenue-2025-01-01-to-2025-09-25', '40.238,2 tỷ đồng'],
    ['population-2025-07-01', '3.065.628 người'],
    ['grdp-growth-2025', '9,18%'],
    ['visitors-2025', '17,8 triệu lượt'],
    ['tourism-revenue-2025-9M', 'hơn 44.700 tỷ đồng (hơn 44,7 nghìn tỷ đồng)'],
  ])('%s is written %s', (id, written) => {
    const fact = desk.facts.find((one) => one.id === id);
    expect(fact && figureText(fact)).toBe(written);
  });

  it('a word of the note chooses among figures: what a census counted', () => {
    expect(ask('theo tổng điều tra đà nẵng có bao nhiêu dân').answer.fact).toBe('population-2019-04-01-old');
  });

  it('the old city and the merged one are told apart', () => {
    const { text } = ask('grdp 2024');
    expect(text).toContain('280.307 tỷ đồng');
    expect(text).toContain('Riêng Đà Nẵng cũ: hơn 151.307 tỷ đồng');
    expect(ask('dân số đà nẵng cũ').text).toContain('Đà Nẵng cũ');
    expect(ask('dân số đà nẵng cũ').text).not.toContain('3.065.628');
  });
});

describe('Periods that are not held', () => {
  it.each([
    'dân số đà nẵng năm 2030',
    'grdp quý 1 2026',
    'tăng trưởng kinh tế quý 4 năm 2025',
    'khách quốc tế năm 2011',
    'thu nhập bình quân năm 2025',
    'grdp năm nay',
    'dân số đà nẵng cũ năm 2010',
    'dân số 2024 so với 2025',
  ])('"%s" is owned up to, with those that are held', (question) => {
    const { text, answer } = ask(question);
    expect(answer).toEqual({ kind: 'none', confidence: expect.any(Number) as number });
    expect(text).toContain('không có số liệu');
    expect(text).toMatch(/(?:Các|Một số) kỳ đang có/);
    expect(text).toContain('Nguồn:');
  });

  it.each(['dân số hà nội', 'dân số phường hải châu', 'dan so tam ky', 'grdp cả nước'])(
    '"%s" is not answered with the figure of the city',
    (question) => {
      expect(ask(question).answer).not.toHaveProperty('fact');
    },
  );

  it.each(['cpi tháng 3/2024', 'tỷ lệ thất nghiệp ở đà nẵng', 'ti le ho ngheo la may phan tram'])(
    '"%s" names figures of which none is held: it is owned up to by name',
    (question) => {
      const { text, answer } = ask(question);
      expect(answer.kind).toBe('none');
      expect(text).toMatch(/^Trợ lý không có số liệu "(?:Chỉ số giá tiêu dùng|Tỷ lệ)/);
    },
  );

  it('a number that none of a list has is owned up to, with the list', () => {
    const { text, answer } = ask('xe buýt số 88 đi đâu');
    expect(answer).not.toHaveProperty('fact');
    expect(text).toContain('riêng cho số 88');
    expect(text).toContain('Cửa Đại');
  });

  it('a part of the time that was asked for is told as such', () => {
    const { text, answer } = ask('thu ngân sách trung ương năm 2025');
    expect(answer).toMatchObject({ kind: 'fact', fact: 'budget-revenue-central-2025-01-01-to-2025-09-25' });
    expect(text).toMatch(/^Trợ lý chưa có số của cả năm 2025/);
  });
});

describe('Two periods held against each other', () => {
  it('are told with the difference worked out', () => {
    const { text } = ask('grdp 2024 so với 2023');
    expect(text).toContain('cao hơn 29.650 tỷ đồng, khoảng 11,8%');
  });

  it('percentages differ by points', () => {
    const { text } = ask('grdp 2025 so với 2024');
    expect(text).toContain('35.793 tỷ đồng');
    expect(ask('tăng trưởng 2025 đà nẵng mới so với 2024 đà nẵng cũ').text).toMatch(/khác phạm vi/);
  });

  it('of times that are not of one length have no difference', () => {
    expect(ask('grdp 9 tháng 2025 so với năm 2024').text).toContain('dài ngắn khác nhau');
  });

  it('with the same time of the year before give the published growth when that year is not held', () => {
    expect(ask('thu ngân sách 9 tháng 2025 so với cùng kỳ').text).toContain('22,8%');
  });

  it('of the old and the merged city are never taken from each other for different times', () => {
    const { text } = ask('dân số đà nẵng cũ so với đà nẵng mới');
    expect(text).toContain('1.134.310');
    expect(text).toContain('3.065.628');
    expect(text).toContain('không tính chênh lệch');
  });
});

it('a series is listed, oldest first', () => {
  const { text } = ask('grdp qua các năm');
  const places = ['250.657', '280.307', '316,1'].map((figure) => text.indexOf(figure));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

it('one of a series offers to show the others', () => {
  const intent = desk.understand('grdp 2025');
  const buttons = intent ? buttonsOf(factReply(intent).blocks) : [];
  const series = buttons.find(({ title }) => title === 'Qua các kỳ');
  expect(series && desk.understand(series.says)?.finding.kind).toBe('series');
});

describe('A picture of a series', () => {
  const attached = (question: string, address?: ChartAddress) => {
    const intent = desk.understand(question);
    return (intent ? factReply(intent, address).blocks : []).filter(({ type }) => type === 'image');
  };
  const address: ChartAddress = () => 'https://bot.example/charts/x.png';

  it('stands beside the words, and says its figures to who cannot see it', () => {
    const [picture] = attached('grdp qua các năm', address);
    expect(picture).toMatchObject({
      url: 'https://bot.example/charts/x.png',
      alt: expect.stringMatching(/^Biểu đồ GRDP[^]*năm 2023: 250\.657 tỷ đồng/) as string,
    });
  });

  it('is not there where the bot does not know its own address, nor for fewer than three figures', () => {
    expect(attached('grdp qua các năm')).toEqual([]);
    expect(attached('grdp 2024 so với 2023', address)).toEqual([]);
    expect(attached('dân số đà nẵng qua các năm', address)).toEqual([]);
  });
});

describe('Turns that lean on the one before', () => {
  it.each([
    [['grdp 2025', 'còn năm 2024?'], 'grdp-2024'],
    [['grdp 2024', 'đà nẵng cũ thì sao'], 'grdp-2024-old'],
    [['dân số đà nẵng', 'đà nẵng cũ thì sao'], 'population-2019-04-01-old'],
    [['khách du lịch 2025', 'còn quốc tế'], 'visitors-international-2025'],
    [['grdp 2025', 'đứng thứ mấy cả nước'], 'grdp-rank-2025'],
    [['khách du lịch 2025', 'tăng bao nhiêu'], 'visitors-growth-2025'],
    [['grdp 2025', 'so với năm ngoái'], 'grdp-2025'],
    [['dân số đà nẵng', 'còn diện tích'], 'area-2025-07-01'],
  ])('%j ends with %s', (turns, fact) => {
    expect(ask(...turns).answer.fact).toBe(fact);
  });

  it.each(['cảm ơn', 'làm căn cước cần gì', 'lệ phí bao nhiêu', 'cái thứ hai', 'nộp ở đâu'])(
    '"%s" does not',
    (text) => {
      expect(desk.understand(text, { topic: 'grdp', period: '2025' })).toBeNull();
    },
  );
});

describe('Questions about procedures', () => {
  it.each([
    'thuế thu nhập cá nhân nộp ở đâu',
    'thủ tục xin thẻ đi xe buýt miễn phí',
    'diện tích tối thiểu để tách thửa',
    'cấp phép kinh doanh vận tải hành khách bằng xe buýt',
    'xác nhận thu nhập để mua nhà ở xã hội',
    'giấy phép kinh doanh dịch vụ lữ hành quốc tế',
    'tăng vốn đầu tư của dự án',
    'đăng ký mã số đơn vị có quan hệ với ngân sách',
  ])('"%s" is left to others', (text) => {
    expect(desk.understand(text)).toBeNull();
  });

  it.each(['gate.jsonl', 'dialogs.jsonl', '../../../training/data/mixed.jsonl'])(
    'none of %s is answered with a figure',
    (file) => {
      const said = questions(file).flatMap(({ q, turns }) =>
        turns ? turns.map(({ user }) => user) : [q ?? ''],
      );
      const taken = said.filter((text) => {
        const intent = desk.understand(text);
        return intent && told(factReply(intent)).answer.kind === 'fact';
      });
      expect(taken).toEqual([]);
    },
  );
});
