import { inject, injectable } from 'tsyringe';
import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';

/** Whether there is a key that would be taken now. */
@injectable()
export class AnyKeyInForce {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<boolean> {
    const now = this.clock.now();
    const keys = await this.ledger.reader.accessKeys();
    return keys.some(({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now));
  }
}
