/** Every pace of the transport, in milliseconds. */
export const times = {
  /** A call that takes longer counts as lost; on the slowest networks one takes some seconds. */
  call: 20_000,
  /** A socket that has not opened by then is refused somewhere on the way: news are fetched by polling. */
  socketOpening: 6_000,
  /** The server closes sockets that are silent for a minute. */
  ping: 20_000,
  /** Waits between attempts grow from the first to the second. */
  firstWait: 1_000,
  longestWait: 30_000,
  /** Between two polls. */
  poll: 1_500,
  /** How long to poll before a socket is tried again. */
  pollBeforeSocket: 60_000,
  /** After a message was taken, something should come by the stream; otherwise it is fetched. */
  echoChecks: [4_000, 12_000, 30_000],
  /** In a new conversation the bot speaks first; a question waits for that, but not longer. */
  greeting: 2_500,
  /** A message that came too fast is sent again after this. */
  tooFast: 3_000,
  /** When the page is looked at again after so long a silence, the connection is tried. */
  silence: 30_000,
  /** A token is renewed when this share of its life is over. */
  renewAtShare: 0.6,
} as const;
