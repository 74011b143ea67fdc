import { isSigned } from '../../../channels/zalo/signature';

const wire =
  '{"app_id":"111","sender":{"id":"222"},"user_id_by_app":"333","recipient":{"id":"444"},"event_name":"user_send_text","message":{"text":"Điểm chuẩn?","msg_id":"m1"},"timestamp":"1700000000000"}';
const mac = '8c4b9216e05643707bc321821d1fa94edad41cf315fe1c98332972dac5e3c257';
const right = {
  appId: '111',
  body: Buffer.from(wire),
  header: `mac=${mac}`,
  timestamps: ['1700000000000'],
  oaSecret: 'test-oa-secret',
};

describe('the signature of a webhook call', () => {
  it('is right over the raw bytes', () => {
    expect(isSigned(right)).toBe(true);
  });

  it.each<[string, Partial<typeof right>]>([
    ['without "mac="', { header: mac }],
    ['with spaces and in capitals', { header: ` MAC = ${mac.toUpperCase()} ` }],
    ['with the time of the header where the body has another', { timestamps: ['1', '1700000000000'] }],
  ])('is right %s', (_, other) => {
    expect(isSigned({ ...right, ...other })).toBe(true);
  });

  it.each<[string, { [key in keyof typeof right]?: (typeof right)[key] | undefined }]>([
    [
      'over JSON that was written again',
      { body: Buffer.from(JSON.stringify({ ...JSON.parse(wire), a: 1 })) },
    ],
    ['with one byte changed', { body: Buffer.from(wire.replace('222', '223')) }],
    ['for another app', { appId: '112' }],
    ['under another secret', { oaSecret: 'another' }],
    ['with another time', { timestamps: ['1700000000001'] }],
    ['without a time', { timestamps: [] }],
    ['without a header', { header: undefined }],
    ['with an empty header', { header: '' }],
    ['cut short', { header: `mac=${mac.slice(0, -1)}` }],
    ['in letters that are not ASCII', { header: 'é'.repeat(64) }],
  ])('is wrong %s', (_, other) => {
    expect(isSigned({ ...right, ...other } as typeof right)).toBe(false);
  });
});
