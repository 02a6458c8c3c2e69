/**
 * A worker that kills itself with SIGKILL at one write point: `node victim.mjs CONFIGURATION POINT NTH`.
 * POINT: before-commit, after-commit (of the ledger), before-write, during-write, after-answer (of the provider), or never.
 * Says `working` on standard output once it works.
 */
import { loadConfiguration, openHost } from '@countermand/host';
import { HTTP_CLIENT_FACTORY, LaneWorker, LEDGER } from '@countermand/core';

const [file, point, nth] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');
const counts = { 'before-commit': 0, 'after-commit': 0, 'before-write': 0, 'during-write': 0, 'after-answer': 0 };
const reached = (name) => ++counts[name] === Number(nth) && name === point;

function mortalLedger(ledger) {
  return {
    reader: ledger.reader,
    onChange: (listener) => ledger.onChange(listener),
    close: () => ledger.close(),
    async transact(work) {
      const result = await ledger.transact(async (transaction) => {
        const done = await work(transaction);
        if (reached('before-commit')) die();
        return done;
      });
      if (reached('after-commit')) die();
      return result;
    },
  };
}

function mortalClient(client) {
  return {
    async send(request, call) {
      if (request.method === 'GET') return client.send(request, call);
      if (reached('before-write')) die();
      const sending = client.send(request, call);
      // A little later the request is somewhere between here and the provider's answer.
      if (reached('during-write')) setTimeout(die, 1 + (Number(nth) % 7));
      const exchange = await sending;
      if (reached('after-answer')) die();
      return exchange;
    },
  };
}

const host = await openHost({
  configuration: loadConfiguration({ file, environment: process.env }),
  environment: process.env,
  logLevel: 'silent',
  override: (container) => {
    container.registerInstance(LEDGER, mortalLedger(container.resolve(LEDGER)));
    const factory = container.resolve(HTTP_CLIENT_FACTORY);
    container.registerInstance(HTTP_CLIENT_FACTORY, {
      create: (accountId, profile) => mortalClient(factory.create(accountId, profile)),
      fingerprint: (accountId, profile) => factory.fingerprint(accountId, profile),
    });
  },
});
host.container.resolve(LaneWorker).start({ claim: 'all' });
process.stdout.write('working\n');
process.on('SIGTERM', () => process.exit(0));
