import { describe, expect, it } from 'vitest';
import { type AddressClass, classifyAddress, mayConnect } from '@/lib/delivery/addresses';

const cases: [address: string, kind: AddressClass][] = [
  ['8.8.8.8', 'PUBLIC'],
  ['9.255.255.255', 'PUBLIC'],
  ['10.0.0.0', 'PRIVATE'],
  ['10.255.255.255', 'PRIVATE'],
  ['11.0.0.0', 'PUBLIC'],
  ['100.63.255.255', 'PUBLIC'],
  ['100.64.0.0', 'PRIVATE'],
  ['100.127.255.255', 'PRIVATE'],
  ['100.128.0.0', 'PUBLIC'],
  ['126.255.255.255', 'PUBLIC'],
  ['127.0.0.1', 'LOOPBACK'],
  ['127.255.255.255', 'LOOPBACK'],
  ['128.0.0.0', 'PUBLIC'],
  ['169.253.255.255', 'PUBLIC'],
  ['169.254.169.254', 'PRIVATE'],
  ['169.255.0.0', 'PUBLIC'],
  ['172.15.255.255', 'PUBLIC'],
  ['172.16.0.0', 'PRIVATE'],
  ['172.31.255.255', 'PRIVATE'],
  ['172.32.0.0', 'PUBLIC'],
  ['192.167.255.255', 'PUBLIC'],
  ['192.168.0.1', 'PRIVATE'],
  ['192.169.0.0', 'PUBLIC'],
  ['0.0.0.0', 'NEVER'],
  ['198.18.0.1', 'NEVER'],
  ['223.255.255.255', 'PUBLIC'],
  ['224.0.0.1', 'NEVER'],
  ['255.255.255.255', 'NEVER'],
  ['2606:4700::1111', 'PUBLIC'],
  ['::1', 'LOOPBACK'],
  ['0:0:0:0:0:0:0:1', 'LOOPBACK'],
  ['::', 'NEVER'],
  ['fe80::1', 'PRIVATE'],
  ['fe80::1%eth0', 'PRIVATE'],
  ['fc00::1', 'PRIVATE'],
  ['fd12:3456::1', 'PRIVATE'],
  ['ff02::1', 'NEVER'],
  ['::ffff:127.0.0.1', 'LOOPBACK'],
  ['::ffff:7f00:1', 'LOOPBACK'],
  ['::ffff:10.1.2.3', 'PRIVATE'],
  ['::ffff:8.8.8.8', 'PUBLIC'],
  // IPv4 carried inside IPv6 by a tunnel or a translator.
  ['2002:7f00:1::', 'NEVER'],
  ['64:ff9b::7f00:1', 'NEVER'],
  ['2001::1', 'NEVER'],
  ['2001:db8::1', 'NEVER'],
  ['not an address', 'NEVER'],
  ['', 'NEVER'],
];

describe('whose address it is', () => {
  it.each(cases)('%s is %s', (address, kind) => {
    expect(classifyAddress(address)).toBe(kind);
  });

  it('lets private and loopback addresses through only where the operator allows them', () => {
    expect(mayConnect('8.8.8.8', { allowPrivate: false })).toBe(true);
    expect(mayConnect('127.0.0.1', { allowPrivate: false })).toBe(false);
    expect(mayConnect('10.0.0.1', { allowPrivate: false })).toBe(false);
    expect(mayConnect('127.0.0.1', { allowPrivate: true })).toBe(true);
    expect(mayConnect('10.0.0.1', { allowPrivate: true })).toBe(true);
    expect(mayConnect('0.0.0.0', { allowPrivate: true })).toBe(false);
  });
});
