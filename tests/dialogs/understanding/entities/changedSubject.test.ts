import { changedSubject } from '../../../../dialogs/understanding/entities/changedSubject';

describe('What is asked instead', () => {
  it.each([
    ['thôi, hỏi cái khác: làm hộ chiếu ở đâu', 'làm hộ chiếu ở đâu'],
    ['cho hỏi việc khác nha, đăng ký tạm trú cần gì', 'đăng ký tạm trú cần gì'],
    ['thôi bỏ qua, qua chuyện khác đi. Mất bằng lái thì sao', 'Mất bằng lái thì sao'],
    ['hỏi chuyện khác xíu, mất bằng lái thì sao', 'mất bằng lái thì sao'],
    ['Cho em hỏi chuyện khác ạ: khai sinh', 'khai sinh'],
    ['hỏi việc khác', null],
    ['còn việc khác thì tôi tự làm được', null],
    ['hỏi chuyện khác làm hộ chiếu ở đâu', 'làm hộ chiếu ở đâu'],
    ['làm hộ chiếu ở đâu', null],
    ['hồ sơ gồm giấy tờ gì, còn hôm sau tôi mới hỏi cái khác: phí bao nhiêu', null],
    ['hỏi cái khác: phí', null],
  ])('of "%s": %s', (text, instead) => expect(changedSubject(text)).toBe(instead));
});
