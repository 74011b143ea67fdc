jest.mock('botbuilder', () => {
  throw new Error('The SDK belongs to the threads that answer.');
});

test('the thread that speaks to the channels reads none of the SDK', () =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- whether it can be read is the question
  expect(require('../../app/compose')).toHaveProperty('composeApp'));
