import { narrow } from '../../../../knowledge/search/index/narrow';

test.each([
  [[0, 1, 0xffff], Uint16Array],
  [[0, 1, 0x10000], Int32Array],
  [[], Uint16Array],
])('%j are kept in as many bytes as they need', (numbers, type) => {
  const kept = narrow(Int32Array.from(numbers));
  expect(kept).toBeInstanceOf(type);
  expect([...kept]).toEqual(numbers);
});
