import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { CoreSettings } from '../accounts/configuration.ts';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Liveness } from '../ports/liveness.ts';
import type { Logger } from '../ports/logger.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, CORE_SETTINGS, IDS, LEDGER, LIVENESS, LOGGER, TELEMETRY } from '../ports/tokens.ts';
import { Landings } from './landings.ts';
import { RateBudget } from './rate-budget.ts';

/** What every part of the engine works with. */
@injectable()
export class EngineServices {
  readonly landings = new Landings();

  constructor(
    @inject(LEDGER) readonly ledger: Ledger,
    @inject(CLOCK) readonly clock: Clock,
    @inject(IDS) readonly ids: Ids,
    @inject(LOGGER) readonly logger: Logger,
    @inject(LIVENESS) readonly liveness: Liveness,
    @inject(CORE_SETTINGS) readonly settings: CoreSettings,
    @inject(AccountDirectory) readonly accounts: AccountDirectory,
    @inject(RateBudget) readonly budget: RateBudget,
    @inject(TELEMETRY, { isOptional: true }) readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {}
}
