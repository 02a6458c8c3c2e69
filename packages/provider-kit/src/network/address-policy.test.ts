import { describe, expect, test } from '@jest/globals';
import { createAddressPolicy } from './address-policy.ts';

const remote = { secure: true, local: false };

describe('without an allow list', () => {
  const policy = createAddressPolicy([]);

  test.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:82b::200e'])('%s is public', (address) => {
    expect(policy.refusal(address, remote)).toBeUndefined();
    expect(policy.refusal(address, { ...remote, secure: false })).toMatch(/plain http/);
  });

  test.each([
    '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.255', '0.0.0.0', '0.1.2.3',
    '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
    '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', 'fec0::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::10.0.0.1', '::ffff:0:10.0.0.1',
    '64:ff9b::a00:1', '64:ff9b:1::a00:1', '2002:a00:1::', '2001::1', '2001:db8::1', '100::1', '4000::1', 'not an address', '',
  ])('%s is refused', (address) => {
    expect(policy.refusal(address, remote)).toBeDefined();
    expect(policy.refusal(address, { secure: true, local: true })).toBeDefined();
  });

  test.each(['127.0.0.1', '127.8.9.10', '::1'])('%s is for those who mean this machine', (address) => {
    expect(policy.refusal(address, { secure: false, local: true })).toBeUndefined();
    expect(policy.refusal(address, remote)).toMatch(/loopback/);
  });
});

test('allowed ranges and single addresses may be called, also over plain http; nothing beside them', () => {
  const policy = createAddressPolicy(['10.1.0.0/16', '192.168.7.7', 'fd00:1::/32']);
  const plain = { secure: false, local: false };
  expect(['10.1.2.3', '192.168.7.7', 'fd00:1::5'].map((address) => policy.refusal(address, plain))).toEqual([undefined, undefined, undefined]);
  expect(['10.2.0.1', '192.168.7.8', 'fd00:2::5', '::ffff:10.1.2.3'].every((address) => policy.refusal(address, plain) !== undefined)).toBe(true);
});

test.each(['10.1.0.0/33', '10.1', 'intranet', '', '*'])('%j is no range', (text) => {
  expect(() => createAddressPolicy([text])).toThrow(RangeError);
});
