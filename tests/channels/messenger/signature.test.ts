import { isSigned } from '../../../channels/messenger/signature';
import { verify } from '../../../channels/messenger/verify';

const secret = 'test-app-secret';
/** As on the wire: Vietnamese letters are six-character escapes. */
const wire =
  '{"object":"page","entry":[{"id":"1000","time":1700000000000,"messaging":[{"sender":{"id":"2000"},"recipient":{"id":"1000"},"timestamp":1700000000000,"message":{"mid":"m_abc","text":"\\u0110i\\u1ec3m chu\\u1ea9n?"}}]}]}';
const right = 'sha256=28085efe5eac6f0db711277771a2a4ea45a1860e011ff475f12e58bd35ec5c27';

describe('the signature of a webhook call', () => {
  it('is right over the raw bytes', () => {
    expect(isSigned(Buffer.from(wire), right, secret)).toBe(true);
  });

  it.each<[string, string, string | undefined, string]>([
    ['over JSON that was parsed and written again', JSON.stringify(JSON.parse(wire)), right, secret],
    ['under another secret', wire, right, 'another'],
    ['with one byte changed', wire.replace('2000', '2001'), right, secret],
    ['without a header', wire, undefined, secret],
    ['with an empty header', wire, '', secret],
    ['cut short', wire, right.slice(0, -1), secret],
    ['with the digest only', wire, right.slice(7), secret],
    ['in letters that are not ASCII', wire, `sha256=${'é'.repeat(64)}`, secret],
  ])('is wrong %s', (_, body, header, key) => {
    expect(isSigned(Buffer.from(body), header, key)).toBe(false);
  });
});

describe('the verification of the webhook', () => {
  const query = (mode: string, token: string): URLSearchParams =>
    new URLSearchParams({ 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '1158201444' });

  it('gives the challenge back', () => {
    expect(verify(query('subscribe', 'bí mật'), 'bí mật')).toBe('1158201444');
  });

  it.each([
    ['another token', query('subscribe', 'đoán')],
    ['another mode', query('unsubscribe', 'bí mật')],
    ['nothing', new URLSearchParams()],
  ])('refuses %s', (_, given) => {
    expect(verify(given, 'bí mật')).toBeNull();
  });
});
