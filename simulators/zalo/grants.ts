import { randomUUID } from 'node:crypto';

/** Tokens as Zalo gives them: a refresh token works once, and a new pair ends the one before. */
export class Grants {
  /** How long the next access tokens live, in seconds. */
  seconds = 90_000;
  /** How many pairs were given. */
  renewals = 0;
  private access: { token: string; until: number } | null = null;
  private refresh: string;

  constructor(private readonly clock: () => number = Date.now) {
    this.refresh = this.mint();
  }

  /** A refresh token as staff copies it from the console; those before it are dead. */
  mint(): string {
    this.refresh = `refresh-${randomUUID()}`;
    return this.refresh;
  }

  /** A new pair for a refresh token, or null when it was used before. */
  renew(refresh: string): { access_token: string; refresh_token: string; expires_in: string } | null {
    if (refresh !== this.refresh) return null;
    this.renewals += 1;
    this.access = { token: `access-${randomUUID()}`, until: this.clock() + this.seconds * 1_000 };
    return {
      access_token: this.access.token,
      refresh_token: this.mint(),
      expires_in: String(this.seconds),
    };
  }

  /** Ends the access token now. */
  expire(): void {
    this.access = null;
  }

  /** 0 for a good token, else Zalo's code. */
  check(token: string | undefined): number {
    if (!this.access || this.access.until < this.clock()) return -220;
    return token === this.access.token ? 0 : -216;
  }
}
