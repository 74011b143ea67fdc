/** What the menu entry of the Official Account says that greets, also where a human had answered: brings the bot back. */
export const START = '#batdau';
