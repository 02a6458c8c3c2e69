/**
 * A worker that stops itself with SIGSTOP while it is about to send: `node zombie.mjs CONFIGURATION POINT NTH`.
 * POINT: after-intent (its attempt is on disk), before-write, before-leave, after-leave (of the engine's last word), or never.
 * With a fourth parameter `elsewhere` it takes every other process for one on another machine, of whose death nobody can tell.
 * Says `working` on standard output once it works. When it is continued it goes on as if nothing had happened.
 */
import { loadConfiguration, openHost } from '@countermand/host';
import { HTTP_CLIENT_FACTORY, LaneWorker, LEDGER, LIVENESS } from '@countermand/core';

const [file, point, nth, place] = process.argv.slice(2);
const counts = { 'after-intent': 0, 'before-write': 0, 'before-leave': 0, 'after-leave': 0 };
const stopAt = (name) => {
  if (++counts[name] === Number(nth) && name === point) process.kill(process.pid, 'SIGSTOP');
};

function watchedLedger(ledger) {
  return {
    reader: ledger.reader,
    onChange: (listener) => ledger.onChange(listener),
    close: () => ledger.close(),
    async transact(work) {
      let isIntent = false;
      const result = await ledger.transact((transaction) =>
        work(
          new Proxy(transaction, {
            get(target, name) {
              if (name === 'insertAttempt') isIntent = true;
              const value = Reflect.get(target, name);
              return typeof value === 'function' ? value.bind(target) : value;
            },
          }),
        ),
      );
      if (isIntent) stopAt('after-intent');
      return result;
    },
  };
}

/** The call as the client sees it, with its last question watched. */
function watchedCall(call) {
  return new Proxy(call, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== 'admit') return typeof value === 'function' ? value.bind(target) : value;
      return async (purpose) => {
        stopAt('before-leave');
        const admission = await target.admit(purpose);
        if (admission.admitted) stopAt('after-leave');
        return admission;
      };
    },
  });
}

function watchedClient(client) {
  return {
    send(request, call) {
      if (request.method === 'GET') return client.send(request, call);
      stopAt('before-write');
      return client.send(request, watchedCall(call));
    },
  };
}

const host = await openHost({
  configuration: loadConfiguration({ file, environment: process.env }),
  environment: process.env,
  logLevel: 'silent',
  override: (container) => {
    container.registerInstance(LEDGER, watchedLedger(container.resolve(LEDGER)));
    if (place === 'elsewhere') container.registerInstance(LIVENESS, { self: container.resolve(LIVENESS).self, isProvenDead: () => false });
    const factory = container.resolve(HTTP_CLIENT_FACTORY);
    container.registerInstance(HTTP_CLIENT_FACTORY, {
      create: (accountId, profile) => watchedClient(factory.create(accountId, profile)),
      fingerprint: (accountId, profile) => factory.fingerprint(accountId, profile),
    });
  },
});
host.container.resolve(LaneWorker).start({ claim: 'all' });
process.stdout.write('working\n');
