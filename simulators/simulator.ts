/** A stand-in for a platform that a developer can chat through, without an account there. */
export interface Simulator {
  /** The settings that point a bot at the stand-in. */
  readonly environment: Record<string, string>;
  /** What can be done besides writing, by the word behind the slash. */
  readonly commands: Record<string, { what: string; run(): Promise<void> }>;
  /** Sends what the person wrote. */
  say(text: string): Promise<void>;
  /** Taps the button with this number under the latest messages; false when there is none. */
  tap(number: number): Promise<boolean>;
  close(): Promise<void>;
}

export interface SimulatorParts {
  /** The bot's address, without a slash at the end. */
  botUrl: string;
  /** Shows a line to the developer. */
  print: (line: string) => void;
}
