import { sign as signAsMeta } from '../messenger/webhook';
import { sign as signAsZalo } from '../zalo/webhook';
import type { Credentials } from './requests';

/** What a visitor and both platforms hold: hostile bodies that pass the first check. @param environment settings of the bot */
export async function credentialsFor(
  url: string,
  environment: Readonly<Record<string, string>>,
): Promise<Credentials> {
  const post = async (path: string, authorization = ''): Promise<Record<string, string>> => {
    const headers = { 'content-type': 'application/json', authorization };
    const response = await fetch(`${url}/v3/directline${path}`, { method: 'POST', headers, body: '{}' });
    return (await response.json()) as Record<string, string>;
  };
  const { token = '' } = await post('/tokens/generate');
  const { conversationId = '', token: own = token } = await post('/conversations', `Bearer ${token}`);
  const setting = (name: string): string => environment[name] ?? '';
  return {
    conversation: conversationId,
    token: own,
    signed: (body) => [
      `X-Hub-Signature-256: ${signAsMeta(body, setting('MESSENGER_APP_SECRET'))}`,
      `X-ZEvent-Signature: ${signAsZalo(body, timestampIn(body), {
        appId: setting('ZALO_APP_ID'),
        oaSecret: setting('ZALO_OA_SECRET'),
      })}`,
    ],
  };
}

function timestampIn(body: string): string {
  return /"timestamp":"?(\d+)/.exec(body)?.[1] ?? '';
}
