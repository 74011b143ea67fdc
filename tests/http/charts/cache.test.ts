import { ChartCache } from '../../../http/charts/cache';

const png = (name: string): Promise<Buffer> => Promise.resolve(Buffer.from(name));

describe('Pictures already drawn', () => {
  it('are drawn once, however many ask at the same time', async () => {
    const gallery = new ChartCache();
    const draw = jest.fn(() => png('a'));
    await Promise.all([gallery.picture('a', draw), gallery.picture('a', draw)]);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('make room for others, the longest unseen first', async () => {
    const gallery = new ChartCache(2);
    const draw = jest.fn(png);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await gallery.picture(name, () => draw(name));
    expect(draw.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are tried again after a failure', async () => {
    const gallery = new ChartCache();
    await expect(gallery.picture('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gallery.picture('a', () => png('a'))).resolves.toEqual(Buffer.from('a'));
  });
});
