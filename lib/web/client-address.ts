import { IncomingMessage, Server } from 'node:http';
import { isIP, SocketAddress } from 'node:net';

/** The header in which this process tells itself who asks; what a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-market-client-address';

export interface Connection {
  /** The other end of the connection: the client, or the proxy nearest to us. */
  socket: string | undefined;
  /** X-Forwarded-For, to which each proxy appends whoever asked it. */
  forwarded: string | undefined;
  trustedProxies: number;
}

/** The address a request came from. Of what was forwarded, only what our own proxies appended is believed. */
export function clientAddress({ socket = '', forwarded = '', trustedProxies }: Connection): string {
  const ends = [...forwarded.split(','), socket];
  const client = ends[Math.max(0, ends.length - 1 - trustedProxies)] ?? socket;
  return readAddress(client) ?? readAddress(socket) ?? '';
}

function readAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '');
  const kind = isIP(bare);
  if (kind === 0) return null;
  return kind === 6 ? new SocketAddress({ address: bare, family: 'ipv6' }).address : bare;
}

/** From now on every request that reaches this process carries its client's address; answers how to end that. */
export function nameClients(trustedProxies: number): () => void {
  const emit = Server.prototype.emit;
  function namingEmit(this: Server, event: string | symbol, ...args: unknown[]): boolean {
    const [request] = args;
    if (event === 'request' && request instanceof IncomingMessage) {
      const forwarded = request.headers['x-forwarded-for'];
      request.headers[clientAddressHeader] = clientAddress({
        socket: request.socket.remoteAddress,
        forwarded: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
        trustedProxies,
      });
    }
    return Reflect.apply(emit, this, [event, ...args]);
  }
  Server.prototype.emit = namingEmit;
  return () => {
    Server.prototype.emit = emit;
  };
}
