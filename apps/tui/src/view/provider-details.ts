import type { ProviderSummary } from '@countermand/core';
import type { Fact, OperationRecord } from '@countermand/core/provider';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';

const KNOWN_BY: Readonly<Record<OperationRecord['result']['value'], SafeText>> = {
  response: text`the answer to the call`,
  later_read: text`a later read`,
  poll_operation: text`asking how it went`,
  person: text`a person`,
};

/** What a plugin can do, a line each, and what nobody knows of its provider. */
export function providerDetails({ id, displayName, operations, facts }: ProviderSummary): readonly SafeText[] {
  const acts = operations.filter(({ purpose }) => purpose === 'stop' || purpose === 'hold');
  return [
    text`What ${safeText(displayName, 60)} can do (${safeText(id)})`,
    ...acts.flatMap(operationLines),
    text`  search by the shop's number: ${factText(facts.searchByMerchantNumber)}`,
    text`  told by webhooks: ${factText(facts.webhooks)}`,
    ...(facts.unknowns.length === 0 ? [] : [text`What nobody knows of it`, ...facts.unknowns.map((unknown) => text`  ? ${safeText(unknown)}`)]),
  ];
}

function operationLines(operation: OperationRecord): readonly SafeText[] {
  const { name, purpose, target, stopsWhat, createsReplacement, result, cancellableIn } = operation;
  const options = Object.keys(operation.options).map((option) => safeText(option));
  const does = purpose === 'hold' ? text`keeps what took its place from going out` : text`stops ${factText(stopsWhat)}`;
  return [
    text`  ${safeText(name)} (${safeText(target.replaceAll('_', ' '))}): ${does}; known by ${KNOWN_BY[result.value]}${doubt(result)}`,
    ...(cancellableIn.value.length === 0 ? [] : [text`    works while it is ${joined(cancellableIn.value.map((status) => safeText(status)), text`, `)}${doubt(cancellableIn)}`]),
    ...(createsReplacement.value === 'no' ? [] : [text`    something new takes its place: ${factText(createsReplacement)}`]),
    ...(options.length === 0 ? [] : [text`    options: ${joined(options, text`, `)}`]),
  ];
}

function factText(fact: Fact<string>): SafeText {
  return text`${safeText(fact.value.replaceAll('_', ' '))}${doubt(fact)}`;
}

/** A fact that is written down by its provider needs no word. */
function doubt({ confidence }: Pick<Fact<unknown>, 'confidence'>): SafeText {
  switch (confidence) {
    case 'documented':
      return text``;
    case 'inferred':
      return text` (inferred)`;
    case 'unknown':
      return text` (not known)`;
  }
}
