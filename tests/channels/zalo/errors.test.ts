import { classifyError, outcomeOf } from '../../../channels/zalo/errors';

const everyone = { kind: 'retry', everyone: true };
const alert = { ...everyone, alert: true };

describe('an error of the API', () => {
  it.each<[string, number, object]>([
    ['too many calls', -32, everyone],
    ['an expired file', -100, { kind: 'retry' }],
    ['an invalid token, in the other table', -124, alert],
    ['a failure at Zalo', -200, { kind: 'retry' }],
    ['no such person', -201, { kind: 'refused' }],
    ['a disabled account', -204, alert],
    ['no such account', -205, alert],
    ['an app that is not active', -209, alert],
    ['a text over the limit', -210, { kind: 'refused', alert: true }],
    ['a quota used up', -211, alert],
    ['an API that is not registered', -212, alert],
    ['somebody who does not follow', -213, { kind: 'refused' }],
    ['an invalid token', -216, alert],
    ['somebody who blocks', -217, { kind: 'refused' }],
    ['the limit for one person', -218, { kind: 'refused' }],
    ['a removed app', -219, alert],
    ['an expired token', -220, alert],
    ['an account that is not verified', -221, alert],
    ['no consent of the account', -223, alert],
    ['a package too small even for text', -224, { kind: 'refused', alert: true }],
    ['somebody long away', -227, { kind: 'refused' }],
    ['more than seven days', -230, { kind: 'refused' }],
    ['more than seven days, by the other code', -232, { kind: 'refused' }],
    ['a kind that is not supported', -233, { kind: 'refused', alert: true }],
    ['the night', -234, { kind: 'retry', afterMs: 1_800_000 }],
    ['the wrong kind of account', -235, alert],
    ['a version that was shut down', -240, { kind: 'refused', alert: true }],
    ['a missing proof', -242, alert],
    ['somebody who restricted messages', -244, { kind: 'refused' }],
    ['a policy', -248, { kind: 'refused', alert: true }],
    ['no cloud account', -320, { kind: 'refused', alert: true }],
    ['a cloud account without money', -321, { kind: 'refused', alert: true }],
    ['something nobody has heard of', -4242, { kind: 'refused', alert: true }],
  ])('%s (%i)', (_, code, outcome) => {
    expect(outcomeOf(classifyError(200, code, null), false, false)).toMatchObject(outcome);
  });

  it.each([-201, -210, -224, -233])('%i of more than text asks for the plain form', (code) => {
    expect(outcomeOf(classifyError(200, code, null), true, false)).toMatchObject({ kind: 'degrade' });
  });

  it('-200 is tried once more, no oftener', () => {
    expect(outcomeOf(classifyError(200, -200, null), true, true)).toMatchObject({ kind: 'refused' });
  });

  it.each<[number, object]>([
    [429, everyone],
    [401, alert],
    [500, { kind: 'retry' }],
    [503, { kind: 'retry' }],
    [404, { kind: 'refused', alert: true }],
  ])('HTTP %i without a code', (status, outcome) => {
    expect(outcomeOf(classifyError(status, undefined, null), false, false)).toMatchObject(outcome);
  });

  it('names the code', () => {
    expect(classifyError(200, -213, null).reason).toContain('-213');
  });

  it('waits as long as the platform asks', () => {
    expect(outcomeOf(classifyError(429, undefined, '30'), false, false)).toMatchObject({ afterMs: 30_000 });
  });
});
