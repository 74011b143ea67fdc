import { recently } from '../../language/recently';

describe('Work on texts that are asked for again', () => {
  it('is done once for each of the last few', () => {
    const worked: string[] = [];
    const lengthOf = recently(2, (text) => {
      worked.push(text);
      return text.length;
    });
    expect(['a', 'a', 'bb', 'a', 'bb'].map(lengthOf)).toEqual([1, 1, 2, 1, 2]);
    expect(worked).toEqual(['a', 'bb']);
  });

  it('is done anew once others have taken its place', () => {
    const worked: string[] = [];
    const asIs = recently(2, (text) => {
      worked.push(text);
      return text;
    });
    ['a', 'b', 'c', 'b', 'a'].forEach(asIs);
    expect(worked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps what is nothing as well', () => {
    let times = 0;
    const nothing = recently(1, () => void times++);
    nothing('');
    nothing('');
    expect(times).toBe(1);
  });
});
