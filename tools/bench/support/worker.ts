import { openSqliteLedger } from '@countermand/ledger';
import { systemClock } from '@countermand/host';
import { createEngine } from './engine.ts';

/** A worker in a process of its own, until its parent lets go of it: ledger, provider's URL and requests a second as arguments. */
const [path = '', baseUrl = '', rate = ''] = process.argv.slice(2);

const ledger = await openSqliteLedger({ path, clock: systemClock });
const engine = createEngine({ ledger, baseUrl, requestsPerSecond: Number(rate) });
engine.work();
process.on('disconnect', () => {
  void engine.stop().then(() => ledger.close()).then(() => process.exit());
});
