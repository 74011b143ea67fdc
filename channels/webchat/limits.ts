const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every bound of the web chat in one place. Times in milliseconds, sizes in bytes unless the name says otherwise. */
export const limits = {
  /** Azure's life of a token; the client refreshes at half of it. */
  tokenLife: 30 * MINUTE,
  /** A stream address is used at once; Azure gives it 60 s too. */
  streamTokenLife: 60 * SECOND,
  /** How long a page may come back to its conversation. */
  resumeLife: 24 * HOUR,
  /** How long a conversation is kept after the last activity. */
  retention: 24 * HOUR,
  /** With the time that the embedded engine takes to scrub its files: gone from the disk within ten minutes. */
  sweepEvery: 4 * MINUTE,

  bodySize: 256 * 1024,
  /** Of an upload the activity part comes first; the files behind it are let go by unread. */
  uploadHead: 64 * 1024,
  uploadSize: 25 * 1024 * 1024,
  textCharacters: 10_000,
  activitiesOfAConversation: 1_000,
  bytesOfAConversation: 1024 * 1024,
  /** Of a button's value, as JSON. */
  valueSize: 2 * 1024,
  activitiesAFrame: 100,

  /** New tokens of one address. Offices and carriers put many people behind one. */
  tokensAtOnce: 30,
  tokenEvery: 2 * SECOND,
  /** Messages of one conversation; a hasty one is held up to `hold`, then refused. */
  messagesAtOnce: 20,
  messageEvery: SECOND,
  hold: 8 * SECOND,
  /** Messages of one address over all its conversations: what the threads answer, all others have to share with it. */
  messagesOfAnAddress: 100,
  addressMessageEvery: SECOND / 10,
  /**
   * A message counts once for so many characters, and no oftener than `messageWeight`: the longest keep the thread for half
   * a second, as long as some twenty usual ones. An address may have four of them at once, then one in 2.5 s.
   */
  charactersThatCountOnce: 120,
  messageWeight: 25,
  /**
   * Questions that wait for their turn, of one address and of all: who asks more is told to come again. Fewer are enough
   * where the oldest has waited for `waitingTooLong`. What was taken is answered.
   */
  waitingOfAnAddress: 60,
  waitingOfASlowAddress: 10,
  waitingTooLong: 30 * SECOND,
  waitingInAll: 1_000,
  waitingRetryAfter: 5 * SECOND,
  /**
   * Conversations that one address may begin, and bytes that it may leave, with what answers them. As nothing is kept
   * for more than a day, this also bounds what stands there of it at a time: 4,600 conversations and 64 MB.
   */
  conversationsAtOnce: 300,
  conversationEvery: 20 * SECOND,
  bytesAtOnce: 16 * 1024 * 1024,
  bytesADay: 48 * 1024 * 1024,
  /** What one message leaves beside its own bytes: the answer, the places where both are kept. */
  bytesOfAnAnswer: 4 * 1024,
  /** Of all conversations together. From this share of it on, no new ones are begun. */
  storeSize: 256 * 1024 * 1024,
  storeShareForNewOnes: 0.9,
  addressesRemembered: 50_000,

  /** What the chat finds while somebody types: few, for words that are few. */
  suggestions: 5,
  suggestionCharacters: 80,
  proceduresOfAField: 200,
  /** Searches of one address. Many people may sit behind one; a typist makes two a second. */
  searchesAtOnce: 60,
  searchEvery: SECOND / 10,

  /**
   * Reads of one conversation and of one address: asking for news, coming back, opening a socket. A client without
   * sockets asks once a second.
   */
  readsOfAConversation: 40,
  conversationReadEvery: SECOND / 4,
  readsOfAnAddress: 600,
  addressReadEvery: SECOND / 50,
  /** Of one answer or frame; what is left comes with the next. */
  bytesOfAnAnswerRead: 256 * 1024,

  socketsOfAnAddress: 1_000,
  socketsOfAConversation: 4,
  sockets: 10_000,
  /** A socket that has not answered the ping of the last beat is closed: never before 60 s. */
  heartbeat: 60 * SECOND,
  /** The client only ever sends empty frames. */
  frameSize: 4 * 1024,
  framesABeat: 200,
  /** What may wait to be sent to a slow client. */
  backlog: 1024 * 1024,
  /** How often to look for what other processes have added. */
  pollEvery: SECOND,

  typingAfter: 300,
  /** The client shows a typing sign for 5 s. */
  typingEvery: 4 * SECOND,
  typingAtMost: 30 * SECOND,

  /** At start, what arrived this recently is handed on once more: a killed process may not have come to it. */
  handOnAgain: 15 * MINUTE,
  handOnAtOnce: 200,
};

export type Limits = typeof limits;
