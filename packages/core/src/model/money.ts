import Big from 'big.js';

/**
 * An amount in major units as decimal text, at least two decimals ("38.40"), never a float.
 * `currency` is the provider's ISO 4217 code, or null where the provider states none.
 */
export interface Money {
  readonly amount: string;
  readonly currency: string | null;
}

const DECIMAL_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Reads an amount as providers send it: an integer, a float or numeric text, in major units.
 * Returns undefined for anything that is not a finite decimal.
 */
export function parseMoney(amount: unknown, currency: string | null): Money | undefined {
  const text = amountText(amount);
  if (text === undefined) return undefined;
  const value = new Big(text);
  const plain = value.toFixed();
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { amount: value.toFixed(Math.max(2, decimals)), currency };
}

/** "38.40 USD", or the bare amount when the provider states no currency. */
export function formatMoney(money: Money): string {
  return money.currency === null ? money.amount : `${money.amount} ${money.currency}`;
}

/** A float holds 15 decimal digits faithfully; what comes after them is noise of the sender's arithmetic. */
const FAITHFUL_DIGITS = 15;

function amountText(amount: unknown): string | undefined {
  if (typeof amount === 'number') return Number.isFinite(amount) ? numberText(amount) : undefined;
  if (typeof amount !== 'string') return undefined;
  const trimmed = amount.trim();
  // big.js knows no leading plus.
  return trimmed.length <= 64 && DECIMAL_TEXT.test(trimmed) ? trimmed.replace(/^\+/, '') : undefined;
}

function numberText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : String(Number(amount.toPrecision(FAITHFUL_DIGITS)));
}
