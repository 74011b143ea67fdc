import { defineChannel, httpAddress, optionalText } from '../definition';
import { createMessengerAdapter } from './adapter';

/** Messenger by Meta: a page of Facebook. */
export const messenger = defineChannel({
  name: 'messenger',
  title: 'Messenger',
  settings: {
    MESSENGER_PAGE_ID: optionalText,
    MESSENGER_PAGE_TOKEN: optionalText,
    MESSENGER_APP_SECRET: optionalText,
    MESSENGER_VERIFY_TOKEN: optionalText,
    MESSENGER_API_URL: httpAddress.default('https://graph.facebook.com/v26.0'),
  },
  required: ['MESSENGER_PAGE_ID', 'MESSENGER_PAGE_TOKEN', 'MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'],
  create: (settings, { log, clock, unsigned }) =>
    createMessengerAdapter({
      pageId: settings.MESSENGER_PAGE_ID ?? '',
      pageToken: settings.MESSENGER_PAGE_TOKEN ?? '',
      appSecret: settings.MESSENGER_APP_SECRET ?? '',
      verifyToken: settings.MESSENGER_VERIFY_TOKEN ?? '',
      apiUrl: settings.MESSENGER_API_URL,
      log,
      clock,
      onUnsigned: () => unsigned('messenger'),
    }),
});
