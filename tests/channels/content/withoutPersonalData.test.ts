import { Inbox } from '../../../channels/pipeline/inbox';
import { incoming } from '../../../channels/webchat/incoming';
import { withoutPersonalData } from '../../../channels/content/withoutPersonalData';
import { temporaryStorage } from '../../helpers/storage';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const secrets = /048090001234|0905123456|hunter2024/;
const text = 'cccd 048090001234, gọi 0905123456, mật khẩu: hunter2024, đăng ký tạm trú ở đâu';

describe('What is kept of a message', () => {
  it('holds no personal data in its text, its value and the text of its button', () => {
    const kept = withoutPersonalData({
      type: 'message',
      text,
      value: { says: text },
      channelData: { postBack: true, messageBack: { displayText: text } },
      from: { id: '0905123456' },
    });
    expect(JSON.stringify({ ...kept, from: undefined })).not.toMatch(secrets);
    expect(kept.text).toContain('đăng ký tạm trú ở đâu');
    expect(kept.from).toEqual({ id: '0905123456' });
    expect(kept.channelData).toMatchObject({ postBack: true });
  });

  it('stays as it was when it holds none', () => {
    const activity = { type: 'message', text: 'thủ tục 1.004222', value: '#p/1.004222/fee' };
    expect(withoutPersonalData(activity)).toEqual(activity);
  });

  it('is masked in the history of the web chat', () => {
    const read = incoming({ type: 'message', text, value: text }, 'citizen');
    expect(read.kind).toBe('message');
    expect(JSON.stringify(read)).not.toMatch(secrets);
  });

  it('is nowhere in the files of the inbox, whatever the event', async () => {
    const { storage, dataDir, dispose } = await temporaryStorage();
    const inbox = await Inbox.open(storage, () => 1);
    await inbox.enqueue([
      { id: 'm1', conversation: 'zalo/oa/u1', at: 1, activity: { type: 'message', text } },
      {
        id: 'm2',
        conversation: 'messenger/page/u2',
        at: 1,
        activity: { type: 'message', value: { says: text } },
      },
    ]);
    const kept = await inbox.next('zalo/oa/u1');
    expect(kept?.event.activity?.text).toContain('[đã che số điện thoại]');
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const contents = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n');
    expect(contents).toContain('zalo/oa/u1');
    expect(contents).not.toMatch(secrets);
    await dispose();
  });
});
