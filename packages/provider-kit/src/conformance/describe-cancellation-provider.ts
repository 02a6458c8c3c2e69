import { AREAS } from './cases.ts';
import { runCase } from './run-case.ts';
import type { ConformanceSubject } from './subject.ts';

/** What the suite needs of a test framework; Jest, Vitest and node:test have it. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly test: ((name: string, run: () => Promise<void>) => unknown) & { readonly skip: (name: string, run: () => Promise<void>) => unknown };
}

/**
 * The conformance suite of a provider plugin: declares its cases with the framework, each on a fresh backend over real sockets.
 * Cases that the plugin's capabilities or its backend rule out are skipped by name. `framework` by default: the global
 * `describe` and `test`. Throws where there are none.
 */
export function describeCancellationProvider<Settings>({ framework = globalFramework(), ...given }: ConformanceSubject<Settings> & { readonly framework?: TestFramework }): void {
  const subject = given as unknown as ConformanceSubject;
  const { describe, test } = framework;
  describe(`${subject.provider.displayName} as a Countermand provider`, () => {
    for (const [area, casesOf] of Object.entries(AREAS)) {
      describe(area, () => {
        for (const each of casesOf(subject)) {
          if (each.skipped === undefined) test(each.name, () => runCase(subject, each));
          else test.skip(`${each.name} (${each.skipped})`, async () => undefined);
        }
      });
    }
  });
}

function globalFramework(): TestFramework {
  const { describe, test } = globalThis as Partial<TestFramework>;
  if (describe === undefined || test === undefined) throw new TypeError('There is no global describe and test: give describeCancellationProvider a framework, such as { describe, test } of your test runner.');
  return { describe, test };
}
