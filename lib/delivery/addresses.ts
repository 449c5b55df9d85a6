import { BlockList, isIP, isIPv4 } from 'node:net';

/** Whom an address belongs to: everybody, this machine, a network of the operator's, or nobody a server may call. */
export type AddressClass = 'PUBLIC' | 'LOOPBACK' | 'PRIVATE' | 'NEVER';

type Range = readonly [net: string, prefix: number];

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}

const loopback4 = blockList('ipv4', [['127.0.0.0', 8]]);
const private4 = blockList('ipv4', [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  // Shared by a provider's customers, so it leads into somebody's inner network.
  ['100.64.0.0', 10],
  // Link-local: where clouds serve a machine its own credentials.
  ['169.254.0.0', 16],
]);
const never4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

// IPv6 is judged the other way round: what is not known to be public is not.
const public6 = blockList('ipv6', [['2000::', 3]]);
const private6 = blockList('ipv6', [
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
]);
const never6 = blockList('ipv6', [
  // Tunnels and translations carry an IPv4 address of any kind inside.
  ['2001::', 23],
  ['2002::', 16],
  ['2001:db8::', 32],
  ['3fff::', 20],
]);

/** Classifies a literal IPv4 or IPv6 address; anything that is neither is NEVER. */
export function classifyAddress(address: string): AddressClass {
  if (isIPv4(address)) return classify4(address);
  if (isIP(address) !== 6) return 'NEVER';
  const bare = address.split('%', 1)[0] ?? '';
  const mapped = mappedIPv4(bare);
  if (mapped !== null) return classify4(mapped);
  return classify6(bare);
}

function classify4(address: string): AddressClass {
  if (loopback4.check(address)) return 'LOOPBACK';
  if (private4.check(address)) return 'PRIVATE';
  return never4.check(address) ? 'NEVER' : 'PUBLIC';
}

function classify6(address: string): AddressClass {
  // As the URL parser writes it: the shortest form.
  const shortest = new URL(`http://[${address}]/`).hostname;
  if (shortest === '[::1]') return 'LOOPBACK';
  if (private6.check(address, 'ipv6')) return 'PRIVATE';
  return public6.check(address, 'ipv6') && !never6.check(address, 'ipv6') ? 'PUBLIC' : 'NEVER';
}

// ::ffff:a.b.c.d is an IPv4 address in an IPv6 coat and reaches the same machine.
function mappedIPv4(address: string): string | null {
  const groups = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(new URL(`http://[${address}]/`).hostname);
  if (!groups) return null;
  const [high = 0, low = 0] = groups.slice(1).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Whether the market may connect there; private and loopback addresses only where the operator allows them. */
export function mayConnect(address: string, { allowPrivate }: { allowPrivate: boolean }): boolean {
  const kind = classifyAddress(address);
  return kind === 'PUBLIC' || (allowPrivate && kind !== 'NEVER');
}
