import { commonSettings, type CancellationProvider, type Fact, type OperationRecord, type ProviderFacts } from '@countermand/core/provider';
import * as z from 'zod';
import { schemaKeys, type JsonSchema, type SchemaKey } from './json-schema.ts';
import { keysTable } from './keys-table.ts';
import { bullets, code, codes, page, table } from './markdown.ts';

const INTRODUCTION = `What each provider can do, as its plugin declares it: Countermand reads these records before it sends anything, and believes a stop only by the statuses listed here.

Each fact says how sure it is: *documented* is the vendor's own text, *inferred* our reasoning from it, and *unknown* was looked for and not found, so the value is what is assumed meanwhile.`;

type FactsOf<T> = { [Name in keyof T as T[Name] extends Fact<unknown> ? Name : never]: string };

const OPERATION_FACTS: FactsOf<OperationRecord> = {
  request: 'request',
  mode: 'how it comes to its result',
  stopsWhat: 'stops what',
  createsReplacement: 'leaves a replacement',
  replacementMayBeSent: 'the replacement may be sent',
  cancellableIn: 'works in the statuses',
  stoppedStatuses: 'statuses that prove a stop',
  reason: 'takes a reason',
  result: 'the result is known by',
  refusal: 'a refusal looks like',
  repeat: 'repeating it',
  scopes: 'permissions',
};

const PROVIDER_FACTS: FactsOf<ProviderFacts> = {
  rateLimit: 'rate limit',
  authentication: 'authentication',
  searchByMerchantNumber: "search by the shop's number",
  money: 'money',
  webhooks: 'webhooks',
  testMode: 'test orders',
};

const SUMMARY_HEAD = ['Provider', 'Stops', 'By', 'Leaves a replacement', 'Facts: documented', 'inferred', 'unknown'];

const FACT_HEAD = ['Fact', 'Value', 'Confidence', 'Source'];

export function capabilitiesPage(providers: readonly CancellationProvider[]): string {
  return page('Providers', [INTRODUCTION, table(SUMMARY_HEAD, providers.map(summaryRow)), ...providers.flatMap(providerParts)]);
}

/** A provider in a line: how it stops, and how much of what is said of it somebody has documented. */
function summaryRow({ displayName, operations, facts }: CancellationProvider): string[] {
  const stops = operations.filter(({ purpose }) => purpose === 'stop');
  const confidences = [...stops.flatMap((operation) => confidencesIn(OPERATION_FACTS, operation)), ...confidencesIn(PROVIDER_FACTS, facts)];
  const count = (wanted: string) => String(confidences.filter((each) => each === wanted).length);
  const words = (values: readonly string[]) => [...new Set(values)].map((value) => value.replaceAll('_', ' ')).join(', ');
  return [
    `[${displayName}](#${displayName.toLowerCase().replaceAll(' ', '-')})`,
    words(stops.map(({ stopsWhat }) => stopsWhat.value)),
    words(stops.map(({ mode }) => mode.value)),
    words(stops.map(({ createsReplacement }) => createsReplacement.value)),
    count('documented'),
    count('inferred'),
    count('unknown'),
  ];
}

function confidencesIn<T extends object>(labels: FactsOf<T>, facts: T): string[] {
  return Object.keys(labels).map((name) => (facts[name as keyof T] as Fact<unknown>).confidence);
}

function providerParts({ id, displayName, targets, operations, facts, settings }: CancellationProvider): readonly string[] {
  const kinds = targets.map((target) => `${code(target.kind)} (${target.label}${target.default ? ', unless another kind is named' : ''})`);
  return [
    `## ${displayName}`,
    `Provider ${code(id)}. What can be stopped: ${kinds.join(', ')}.`,
    `### Settings of ${displayName}`,
    'Beside [what every provider takes](configuration.md#settings-of-an-account):',
    keysTable(ownKeys(settings)),
    `### ${displayName} as a whole`,
    table(FACT_HEAD, rows(PROVIDER_FACTS, facts)),
    ...operations.flatMap((operation) => [
      `### ${displayName}: ${code(operation.name)}`,
      `${PURPOSES[operation.purpose]} Target: ${code(operation.target)}.`,
      table(FACT_HEAD, [...rows(OPERATION_FACTS, operation), ...optionRows(operation)]),
    ]),
    `### What is not known about ${displayName}`,
    bullets(facts.unknowns),
  ];
}

/** The settings that only this provider has. */
function ownKeys(settings: CancellationProvider['settings']): readonly SchemaKey[] {
  return schemaKeys(z.toJSONSchema(settings, { io: 'input' }) as JsonSchema).filter(({ path }) => !Object.hasOwn(commonSettings, path.split('.')[0] ?? ''));
}

const PURPOSES: Readonly<Record<OperationRecord['purpose'], string>> = {
  stop: 'Stops.',
  hold: 'Keeps a replacement from being sent out.',
  read: 'Reads; changes nothing.',
  search: 'Finds; changes nothing.',
};

function rows<T extends object>(labels: FactsOf<T>, facts: T): string[][] {
  return Object.entries<string>(labels).map(([name, label]) => factRow(label, facts[name as keyof T] as Fact<unknown>));
}

function optionRows({ options }: OperationRecord): string[][] {
  return Object.entries(options).map(([name, fact]) => factRow(`option ${code(name)}, unless given`, fact));
}

function factRow(label: string, fact: Fact<unknown>): string[] {
  return [label, valueText(fact), fact.confidence, fact.source];
}

function valueText({ value, confidence }: Fact<unknown>): string {
  if (Array.isArray(value)) {
    const none = confidence === 'unknown' ? 'not known' : 'none';
    return value.length === 0 ? none : codes(value.map(String));
  }
  const text = String(value);
  // One of our own words; the vendor's keep their underscores.
  return /^[a-z_]+$/.test(text) ? text.replaceAll('_', ' ') : text;
}
