import { parseArgs } from 'node:util';
import { classifyError } from '../channels/messenger/errors';
import { type GraphResponse, GraphClient } from '../channels/messenger/graph';
import {
  ownProfile,
  profileFile,
  profileFor,
  properties,
  subscribedFields,
} from '../channels/messenger/profile';
import { readCity } from '../app/readCity';
import { useCity } from '../dialogs/text/city';
import { hotlineName } from '../dialogs/text/hotline';
import { type Settings, settingsAtStart } from '../settings';
import { runCommand } from './runCommand';

const usage = `Usage: npm run messenger:profile [-- --show | --remove | --subscribe]

Sets what people see on Messenger before they write (greeting, first questions, "Get started") and the menu,
from channels/messenger/profile.json and, where it is there, DATA_DIR/texts/messenger-profile.json, whose properties take the
place of the shipped ones. Meta allows ten such calls in ten minutes; a menu may take a day to show.
  --show       prints what is set now
  --remove     takes all of it away
  --subscribe  subscribes the page to the events the bot needs; also after Meta switched the webhook off`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      show: { type: 'boolean' },
      remove: { type: 'boolean' },
      subscribe: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const settings = settingsAtStart();
  const graph = graphOf(settings);
  useCity(readCity(settings.CITY_FILE));
  if (values.show) {
    const answer = await graph.get('messenger_profile', { fields: properties.join(',') });
    return report(answer, JSON.stringify(bodyOf(answer), null, 2));
  }
  if (values.remove)
    return report(await graph.delete('messenger_profile', { fields: properties }), 'Removed.');
  if (values.subscribe)
    return report(
      await graph.post(`subscribed_apps`, { subscribed_fields: subscribedFields.join(',') }),
      `Subscribed: ${subscribedFields.join(', ')}.`,
    );
  report(
    await graph.post(
      'messenger_profile',
      profileFor(hotlineName(), ownProfile(profileFile(settings.DATA_DIR))),
    ),
    `Set: ${properties.join(', ')}.`,
  );
}

function graphOf(settings: Settings): GraphClient {
  const { MESSENGER_API_URL, MESSENGER_APP_SECRET, MESSENGER_PAGE_ID, MESSENGER_PAGE_TOKEN } = settings;
  if (!MESSENGER_PAGE_ID || !MESSENGER_PAGE_TOKEN || !MESSENGER_APP_SECRET) {
    console.error(
      'MESSENGER_PAGE_ID, MESSENGER_PAGE_TOKEN and MESSENGER_APP_SECRET are needed: set them in .env (docs/messenger.md says where to find them).',
    );
    process.exit(2);
  }
  return new GraphClient({
    apiUrl: MESSENGER_API_URL,
    pageId: MESSENGER_PAGE_ID,
    pageToken: MESSENGER_PAGE_TOKEN,
    appSecret: MESSENGER_APP_SECRET,
  });
}

function bodyOf(answer: GraphResponse): unknown {
  return answer.kind === 'answer' ? answer.body : undefined;
}

/** Says how it went; the exit status is 1 when Meta refused. */
function report(answer: GraphResponse, success: string): void {
  if (answer.kind === 'answer' && answer.status < 400) return console.log(success);
  process.exitCode = 1;
  if (answer.kind === 'broken')
    return console.error(`Meta cannot be reached (${answer.code}). Check the network and MESSENGER_API_URL.`);
  const outcome = classifyError(answer.status, answer.body, null);
  console.error(
    `Meta refused: ${outcome.kind === 'sent' ? '' : outcome.reason}. docs/messenger.md explains the usual errors.`,
  );
}

runCommand(main);
