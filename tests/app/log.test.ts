import { createLog } from '../../app/log';
import { StorageUnavailableError } from '../../storage/errors';

const away = new StorageUnavailableError('The database does not answer.');

/** The line that is written for these fields. */
function lineOf(fields: Record<string, unknown>): Record<string, unknown> {
  let written = '';
  createLog('info', { write: (line: string) => void (written += line) }).error(fields, 'It failed.');
  return JSON.parse(written) as Record<string, unknown>;
}

test.each<[string, unknown, true | undefined]>([
  ['a failure of the storage', away, true],
  [
    'one that another error tells of',
    new Error('A turn failed.', { cause: new Error('x', { cause: away }) }),
    true,
  ],
  ['another error', new Error('A turn failed.'), undefined],
  ['no error', undefined, undefined],
  ['what is no error but looks like one', { code: 'STORAGE_UNAVAILABLE' }, undefined],
])('%s: alert %s', (_what, err, _alert) => {
  expect(lineOf({ err, channel: 'zalo' })['alert']).toBe(_alert);
});

test('the error itself, and what else the line says, stay', () => {
  expect(lineOf({ err: away, channel: 'zalo' })).toMatchObject({
    alert: true,
    channel: 'zalo',
    msg: 'It failed.',
    err: { message: 'The database does not answer.' },
  });
  expect(lineOf({ err: away, alert: 'store' })).toMatchObject({ alert: 'store' });
});
