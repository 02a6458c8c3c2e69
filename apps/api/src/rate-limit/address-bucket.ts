import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** So many addresses are told apart at most: beyond, some share a budget, and memory stays bounded whoever calls. */
const BUCKETS = 16_384;

/** Nobody outside can choose an address that shares the budget of another one. */
const SALT = randomBytes(16);

/** Whose budget a request without a caller uses up. One network of IPv6 (/64) belongs to one machine, however many addresses that takes. */
export function addressBucket(address: string): string {
  const digest = createHash('sha256').update(SALT).update(networkOf(address)).digest();
  return `address:${digest.readUInt32BE(0) % BUCKETS}`;
}

function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const missing = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const all = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
