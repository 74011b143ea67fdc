import { chartSvg } from '../../../http/charts/svg';
import { figure, series } from './figures';

/** The bars that stand for figures, as [left edge, length, colour]. */
function bars(svg: string): [number, number, string][] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*fill="([^"]+)"/g)].map(
    ([, x, width, fill]) => [Number(x), Number(width), fill ?? ''],
  );
}

describe('The picture of a series', () => {
  it('says title, unit, area, periods, figures and who published them', () => {
    const svg = chartSvg(series(1000, 2500.5, 3000));
    for (const words of ['Số thử', 'Đơn vị: tấn', 'Đà Nẵng mới', 'Năm 2021', '2.500,5', 'Nguồn: Báo thử'])
      expect(svg).toContain(words);
  });

  it('draws lengths in proportion, from nought', () => {
    const [one, two, four] = bars(chartSvg(series(1, 2, 4)));
    expect((two?.[1] ?? 0) / (one?.[1] ?? 1)).toBeCloseTo(2, 1);
    expect((four?.[1] ?? 0) / (one?.[1] ?? 1)).toBeCloseTo(4, 1);
  });

  it('draws what is under nought to the other side', () => {
    const [down, up] = bars(chartSvg(series(-2, 2, 1)));
    expect((down?.[0] ?? 0) + (down?.[1] ?? 0)).toBeCloseTo(up?.[0] ?? 0, 1);
  });

  it('marks periods shorter than a year, and explains the mark', () => {
    const svg = chartSvg([...series(1, 2), figure({ value: 1, period: '2022-H1' })]);
    expect(new Set(bars(svg).map(([, , colour]) => colour)).size).toBe(2);
    expect(svg).toContain('kỳ ngắn hơn một năm');
    expect(chartSvg(series(1, 2, 3))).not.toContain('kỳ ngắn hơn một năm');
  });

  it('says where a figure is rounded, as its source does', () => {
    expect(chartSvg([figure({ value: 9, text: 'hơn 9 tấn' })])).toContain('hơn 9');
  });

  it('takes signs of titles and units for letters', () => {
    const svg = chartSvg([figure({ value: 1, title: `<script>&"'`, unit: '</svg>', area: 'a<b' })]);
    expect(svg).not.toMatch(/<script|&"|<\/svg>./);
    expect(svg).toContain('&#60;script&#62;&#38;&#34;&#39;');
  });
});
