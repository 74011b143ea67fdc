/** What our own buttons in the Messenger profile hand back; all other payloads are what the citizen says by tapping. */

/** "Get started", and the menu entry that brings the bot back: greets, also where a human had answered. */
export const START = 'START';
