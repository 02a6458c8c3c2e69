import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';

const ID = /^[a-z][a-z0-9-]*$/;
const WRITES = ['stop', 'hold'];

/** What every provider takes, with values that nobody else would think of. */
const COMMON = { rateLimit: { requests: 3, perSeconds: 7 }, timeoutMs: 4_321, settleMs: 1_234, confirm: 'read', watchHours: 5 } as const;

/** What a plugin says of itself. */
export const declarationCases: CasesOf = () => [
  {
    name: 'it states its version, an id of lower-case letters, and the hosts it works with',
    law: 'form',
    run: ({ subject: { provider }, complain }) => {
      const { specificationVersion, id, displayName, hosts } = provider;
      if (specificationVersion !== 'v1') complain('form', `specificationVersion is ${JSON.stringify(specificationVersion)}; it must be 'v1'.`);
      if (!ID.test(id)) complain('form', `The id ${JSON.stringify(id)} is not made of lower-case letters, digits and hyphens.`);
      if (displayName.trim() === '') complain('form', 'displayName is empty: people read it.');
      if (!/\d/.test(hosts)) complain('form', `hosts is ${JSON.stringify(hosts)}; it must be a range of versions, such as '^0.1.0'.`);
    },
  },
  {
    name: 'a setting it does not know is an error that names it',
    law: 'form',
    run: ({ subject: { provider }, backend, complain }) => {
      const parsed = provider.settings.safeParse({ ...backend.settings, noSuchSetting: true });
      if (parsed.success) complain('form', 'Its settings take a key it does not know, so that a typing mistake in a configuration goes unseen.', { advice: 'make the schema a z.strictObject' });
      else if (!parsed.error.message.includes('noSuchSetting')) complain('form', 'Its settings refuse an unknown key without naming it.');
    },
  },
  {
    name: 'the settings that every provider takes are taken, and obeyed',
    law: 'rate_limit',
    run: ({ subject: { provider }, backend, complain }) => {
      const parsed = provider.settings.safeParse({ ...backend.settings, ...COMMON, baseUrl: `${String(backend.settings['baseUrl'])}/` });
      if (!parsed.success) return complain('form', `Its settings refuse what every provider takes: ${parsed.error.message}`, { advice: 'spread commonSettings into the schema' });
      const profile = provider.profile(parsed.data);
      for (const [name, given] of Object.entries(COMMON)) {
        const told = profile[name as keyof typeof COMMON];
        if (JSON.stringify(told) !== JSON.stringify(given)) complain('rate_limit', `The account says ${name}: ${JSON.stringify(given)}, and the profile ${JSON.stringify(told)}.`, { advice: 'what the account says goes before what the plugin would take' });
      }
      if (profile.baseUrl !== backend.settings['baseUrl']) complain('form', `A baseUrl with a slash at its end becomes ${JSON.stringify(profile.baseUrl)}.`, { advice: 'take the slash away' });
    },
  },
  {
    name: 'exactly one kind of target is the default, and each operation is of a kind that exists',
    law: 'form',
    run: ({ subject: { provider }, complain }) => {
      const { targets, operations } = provider;
      if (targets.filter((target) => target.default === true).length !== 1) complain('form', 'Not exactly one kind of target is the default.');
      for (const { name, target } of operations) if (!targets.some(({ kind }) => kind === target)) complain('form', `The operation ${name} is of the kind "${target}", which is not among the targets.`);
      if (new Set(operations.map(({ name }) => name)).size !== operations.length) complain('form', 'Two operations have one name.');
      if (!operations.some(({ purpose }) => purpose === 'stop')) complain('form', 'No operation stops anything.');
    },
  },
  {
    name: 'each write that stops lists the statuses that prove it',
    law: 'evidence',
    run: ({ subject: { provider }, complain }) => {
      for (const { name, purpose, stoppedStatuses } of provider.operations) {
        if (purpose === 'stop' && stoppedStatuses.value.length === 0) complain('evidence', `The operation ${name} lists no status that proves a stop: nothing could ever be called cancelled.`);
        if (stoppedStatuses.value.some((status) => status.trim() === '')) complain('evidence', `The operation ${name} takes an empty status for a proof.`);
      }
    },
  },
  {
    name: 'every fact has a source, and says how sure it is',
    law: 'form',
    run: ({ subject: { provider }, complain }) => {
      const records: readonly (readonly [string, object])[] = [...provider.operations.map((operation) => [operation.name, operation] as const), ['facts', provider.facts]];
      for (const [where, record] of records) {
        for (const [name, fact] of Object.entries(record)) {
          if (typeof fact !== 'object' || fact === null || !('confidence' in fact)) continue;
          const { confidence, source } = fact as { readonly confidence: unknown; readonly source?: unknown };
          if (!['documented', 'inferred', 'unknown'].includes(String(confidence))) complain('form', `${where}.${name} has the confidence ${JSON.stringify(confidence)}.`);
          if (typeof source !== 'string' || source.trim() === '') complain('form', `${where}.${name} has no source: name the document and the section.`);
        }
      }
    },
  },
  {
    name: 'the credential goes into the headers by authorize, and nowhere else',
    law: 'secrets',
    run: (bench) => {
      const { profile, canary } = profileWithCanary(bench);
      if (!Object.values(profile.authorize(canary)).join(' ').includes(canary)) bench.complain('form', 'authorize() makes no header that holds the credential: every call would be refused.');
      if (JSON.stringify([profile.baseUrl, profile.headers, profile.store]).includes(bench.backend.token)) bench.complain('secrets', 'The credential stands in the base URL, the store or the plain headers, which are shown and logged.', { advice: 'put it into authorize() only' });
      if (/\/$/.test(profile.baseUrl)) bench.complain('form', `baseUrl ends with a slash: ${profile.baseUrl}`);
    },
  },
  {
    name: 'only reads and searches are said to change nothing',
    law: 'form',
    run: ({ subject: { provider }, complain }) => {
      for (const { name, purpose, stopsWhat } of provider.operations) {
        if (!WRITES.includes(purpose) && stopsWhat.value !== 'nothing') complain('form', `The operation ${name} is a ${purpose}, and says that it stops ${stopsWhat.value}.`);
        if (purpose === 'stop' && stopsWhat.value === 'nothing') complain('form', `The operation ${name} is a stop, and says that it stops nothing.`);
      }
    },
  },
];

function profileWithCanary({ subject: { provider }, backend }: Bench) {
  return { profile: provider.profile(provider.settings.parse(backend.settings)), canary: 'a-credential-that-is-nobodys' };
}
