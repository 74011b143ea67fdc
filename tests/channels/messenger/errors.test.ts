import type { SendOutcome } from '../../../channels/adapter';
import { classifyError } from '../../../channels/messenger/errors';

const error = (code: number, subcode?: number): object => ({
  error: {
    message: 'Lan (2000) cannot be reached',
    type: 'OAuthException',
    code,
    error_subcode: subcode,
    fbtrace_id: 'A1',
  },
});

describe('an error of the Send API', () => {
  it.each<[string, number, object | undefined, Partial<SendOutcome> & object]>([
    ['the service is down for a moment', 500, error(1, 99), { kind: 'retry' }],
    ['the service is down for a moment', 500, error(2), { kind: 'retry' }],
    ['a gateway answers instead of Meta', 502, undefined, { kind: 'retry' }],
    ['a message could not be sent for a moment', 400, error(1200), { kind: 'retry' }],
    ['the app made too many calls', 400, error(4), { kind: 'retry', everyone: true }],
    ['too many calls of a kind', 400, error(613), { kind: 'retry', everyone: true }],
    ['too many calls, without a code', 429, undefined, { kind: 'retry', everyone: true }],
    ['tags were abused', 400, error(613, 2018338), { kind: 'retry', everyone: true, alert: true }],
    ['the day is over', 400, error(10, 2018278), { kind: 'refused' }],
    ['the day is over, as newer calls say it', 400, error(10, 2534022), { kind: 'refused' }],
    ['the person cannot receive now', 400, error(10, 2018108), { kind: 'refused' }],
    ['the page is restricted', 400, error(10, 1893063), { kind: 'retry', everyone: true, alert: true }],
    ['a parameter is not accepted', 400, error(100), { kind: 'degrade' }],
    ['an unknown kind of parameter is not accepted', 400, error(100, 4242), { kind: 'degrade' }],
    ['a picture cannot be fetched', 400, error(100, 2018008), { kind: 'degrade' }],
    ['there is no such person', 400, error(100, 2018001), { kind: 'refused' }],
    ['the page id is wrong', 400, error(100, 33), { kind: 'refused', alert: true }],
    ['another app leads', 400, error(100, 2534037), { kind: 'refused', mute: true }],
    ['another app leads, by its other code', 400, error(2018300), { kind: 'refused', mute: true }],
    ['an automation leads', 400, error(2018321), { kind: 'refused', mute: true }],
    ['the token has expired', 401, error(190, 463), { kind: 'retry', everyone: true, alert: true }],
    ['the app is not live', 400, error(200, 2018028), { kind: 'retry', alert: true }],
    ['the person has left', 400, error(200, 1545041), { kind: 'refused' }],
    ['the person has blocked the page', 400, error(551, 1545041), { kind: 'refused' }],
    ['a policy blocks the page', 400, error(368), { kind: 'retry', everyone: true, alert: true }],
    ['the conversation was deleted', 400, error(9000001), { kind: 'refused' }],
    ['something nobody has heard of', 400, error(424242), { kind: 'refused', alert: true }],
  ])('%s (%i)', (_, status, body, outcome) => {
    expect(classifyError(status, body, null)).toMatchObject(outcome);
  });

  it('names the code, and never Meta’s words: they may name people', () => {
    const outcome = classifyError(400, error(551, 1545041), null);
    expect(outcome).toMatchObject({ reason: expect.stringContaining('551/1545041') as string });
    expect(JSON.stringify(outcome)).not.toContain('Lan');
  });

  it('waits as long as the platform asks', () => {
    expect(classifyError(429, undefined, '30')).toMatchObject({ afterMs: 30_000 });
  });
});
