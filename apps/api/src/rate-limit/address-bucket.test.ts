import { expect, test } from '@jest/globals';
import { addressBucket } from './address-bucket.ts';

test('an address keeps its bucket, however it is written', () => {
  expect(addressBucket('::ffff:192.0.2.1')).toBe(addressBucket('192.0.2.1'));
  expect(addressBucket('192.0.2.1')).not.toBe(addressBucket('192.0.2.2'));
  expect(addressBucket('2001:DB8::1')).toBe(addressBucket('2001:0db8:0:0:ffff::2'));
  expect(addressBucket('2001:db8:0:1::1')).not.toBe(addressBucket('2001:db8::1'));
});

test('however many addresses call, there is a limit to what is remembered of them', () => {
  const buckets = new Set(Array.from({ length: 100_000 }, (_, number) => addressBucket(`2001:db8:${(number >> 8).toString(16)}:${(number & 255).toString(16)}::1`)));
  expect(buckets.size).toBeLessThanOrEqual(16_384);
});
