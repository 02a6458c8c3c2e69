import type { BatchCheck, TableSettings } from '@countermand/client';
import { stopEffects, type KnownProviders, type StopEffect } from './stop-effects.ts';

export interface AskedAccount {
  readonly id: string;
  /** With its provider, where that is known. */
  readonly name: string;
  readonly rows: number;
  /** None where nothing is known of its provider. */
  readonly effects: readonly StopEffect[];
}

/** The accounts of a list, each with what follows of a stop there: providers differ in it. */
export function askedAccounts({ orders }: Pick<BatchCheck, 'orders'>, settings: TableSettings, known: KnownProviders): readonly AskedAccount[] {
  return [...new Set(orders.map(({ account }) => account))].map((id) => {
    const own = orders.filter(({ account }) => account === id);
    const account = known.accounts.find((each) => each.id === id);
    const provider = known.providers.find((each) => each.id === account?.provider)?.displayName ?? account?.displayName;
    return {
      id,
      name: provider === undefined ? id : `${provider}, ${id}`,
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      effects: stopEffects(own, settings, known),
    };
  });
}

/** Whether the same follows for every row of every account. What is of some rows only is told account by account, for its numbers are the account's. */
export function areAlike(asked: readonly AskedAccount[]): boolean {
  if (asked.length === 1) return true;
  const told = new Set(asked.map(({ effects }) => JSON.stringify(effects.map(({ name, happens }) => [name, happens]))));
  return told.size === 1 && asked.every(({ effects, rows }) => effects.every((effect) => effect.rows === rows));
}
