import { chartAddresses, seriesAt } from '../../../dialogs/fact/chartAddress';
import { figure, series } from '../../http/charts/figures';

const address = chartAddresses('https://bot.example/');

/** The parts of an address as the server hands them to its route. */
function params(url: string): { topic: string; area: string; span: string } {
  const [topic = '', area = '', span = ''] = new URL(url).pathname
    .split('/')
    .slice(2)
    .map(decodeURIComponent);
  return { topic, area, span };
}

describe('Addresses of pictures', () => {
  it('name topic, area, first and last day, and end as pictures do', () => {
    expect(address(series(1, 2, 3))).toBe(
      'https://bot.example/charts/made-up/city-since-2025-07/2020-01-01_2022-12-31.png',
    );
  });

  it('lead back to their series, whatever its topic is called', () => {
    const named = series(1, 2, 3).map((fact) => ({ ...fact, topic: 'thu/chi & khác?', area: 'phường #1' }));
    const others = [figure({ value: 9, period: '2019' }), figure({ value: 9, topic: 'another' })];
    expect(seriesAt(params(address(named) ?? ''), [...others, ...named])).toEqual(named);
  });

  it.each([
    ['an unknown topic', { topic: 'nothing', area: 'city-since-2025-07', span: '2020-01-01_2022-12-31.png' }],
    ['days that are none', { topic: 'made-up', area: 'city-since-2025-07', span: '../../etc/passwd' }],
    ['too few figures', { topic: 'made-up', area: 'city-since-2025-07', span: '2020-01-01_2021-12-31.png' }],
    ['nothing', {}],
  ])('of %s lead nowhere', (_, asked) => {
    expect(seriesAt(asked, series(1, 2, 3))).toBeNull();
  });

  it('lead nowhere for figures in words or of two units', () => {
    const span = { topic: 'made-up', area: 'city-since-2025-07', span: '2020-01-01_2022-12-31.png' };
    const [one, two, three] = series(1, 2, 3);
    if (!one || !two || !three) throw new Error('three were asked for');
    expect(seriesAt(span, [one, two, { ...three, unit: 'kg' }])).toBeNull();
    expect(seriesAt(span, [one, two, { ...three, value: 'ba' }])).toBeNull();
  });
});
