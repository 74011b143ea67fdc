import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphClient } from '../../../channels/messenger/graph';
import { sendMessage } from '../../../channels/messenger/send';

it.each([
  ['the page of a captive proxy', 'text/html', '<html>Đăng nhập mạng</html>', 'retry'],
  ['words', 'text/plain', 'OK', 'retry'],
  ['Meta', 'application/json; charset=UTF-8', '{"message_id":"m_1"}', 'sent'],
  ['Meta, as it writes JSON too', 'text/javascript; charset=UTF-8', '{"message_id":"m_1"}', 'sent'],
  ['Meta, cut off', 'application/json', '{"message_id":', 'sent'],
])('a 200 from %s', async (_, type, body, kind) => {
  const server = createServer((request, response) => {
    request.resume();
    // Not chained: restify, where another test has loaded it, replaces `writeHead` by one that returns nothing.
    response.writeHead(200, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const graph = new GraphClient({ apiUrl, pageId: '1', pageToken: 't', appSecret: 's' });
  expect((await sendMessage(graph, 'messenger/1/2', { text: 'Xin chào' }, 'id')).kind).toBe(kind);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
