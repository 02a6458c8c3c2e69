import { ListAccounts, ListCancellations } from '@countermand/core';
import { toView, type Caller } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import { unwrap } from '../problems/unwrap.ts';
import type { Desk } from './home-page.ts';

/** So many rows a table of the start page has at most. */
const ROWS = 10;

/** Reads what the start page shows to whoever is signed in. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly listCancellations: ListCancellations,
  ) {}

  /** Throws `LedgerUnavailableError`. */
  async read(caller: Caller): Promise<Omit<Desk, 'csrfToken'>> {
    const [accounts, attention, latest] = await Promise.all([this.listAccounts.execute(caller), this.#list(caller, { attention: true }), this.#list(caller, {})]);
    return { principal: caller.principal, accounts, attention, latest };
  }

  async #list(caller: Caller, narrowed: { readonly attention?: true }) {
    const { items } = unwrap(await this.listCancellations.execute({ limit: ROWS, ...narrowed, visibleTo: caller }));
    return items.map((record) => toView(record));
  }
}
