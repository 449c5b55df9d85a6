import { connect, type Socket } from 'node:net';

/** What a server answered; the body is counted, and kept only where asked for. */
export type Answer = { status: number; head: string; bytes: number; body: string };

const headEnd = Buffer.from('\r\n\r\n');
const patienceMilliseconds = 30_000;

/**
 * One kept-alive HTTP/1.1 connection that sends one request after the other. Much lighter than Node's own client: on a
 * small machine that one would need as much time as the server it measures.
 */
export class Connection {
  private socket: Socket | undefined;
  private pending: { answer: PromiseWithResolvers<Answer>; reader: AnswerReader } | undefined;

  constructor(private readonly port: number) {}

  /** Sends a whole request and reads the whole answer. */
  async send(request: string | Buffer, keepBody = false): Promise<Answer> {
    const socket = this.socket ?? (await this.open());
    const answer = Promise.withResolvers<Answer>();
    this.pending = { answer, reader: new AnswerReader(keepBody) };
    socket.write(request);
    return answer.promise;
  }

  close(): void {
    this.socket?.destroy();
  }

  private async open(): Promise<Socket> {
    const socket = connect({ host: '127.0.0.1', port: this.port, noDelay: true });
    socket.setTimeout(patienceMilliseconds, () => socket.destroy(new Error('The server did not answer in time.')));
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.pending?.answer.reject(error));
    socket.on('close', () => {
      this.socket = undefined;
      this.pending?.answer.reject(new Error('The server closed the connection.'));
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    this.socket = socket;
    return socket;
  }

  private read(chunk: Buffer): void {
    const pending = this.pending;
    const answer = pending?.reader.read(chunk);
    if (!answer) return;
    this.pending = undefined;
    pending?.answer.resolve(answer);
  }
}

/** Puts an answer together from the pieces that arrive. */
class AnswerReader {
  private head = '';
  private headBytes: Buffer = Buffer.alloc(0);
  private remaining = 0;
  private chunks: ChunkCounter | undefined;
  private bytes = 0;
  private readonly kept: Buffer[] = [];

  constructor(private readonly keepBody: boolean) {}

  /** The answer once it is whole. */
  read(chunk: Buffer): Answer | undefined {
    if (this.head) return this.readBody(chunk);
    this.headBytes = this.headBytes.length > 0 ? Buffer.concat([this.headBytes, chunk]) : chunk;
    const end = this.headBytes.indexOf(headEnd);
    if (end < 0) return undefined;
    this.head = this.headBytes.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(this.head)?.[1];
    if (length !== undefined) this.remaining = Number(length);
    else if (/\r\ntransfer-encoding: chunked/i.test(this.head)) this.chunks = new ChunkCounter();
    return this.readBody(this.headBytes.subarray(end + headEnd.length));
  }

  private readBody(chunk: Buffer): Answer | undefined {
    this.bytes += chunk.length;
    this.remaining -= chunk.length;
    if (this.keepBody) this.kept.push(chunk);
    const whole = this.chunks ? this.chunks.read(chunk) : this.remaining <= 0;
    if (!whole) return undefined;
    const body = Buffer.concat(this.kept);
    return {
      status: Number(this.head.slice(9, 12)),
      head: this.head,
      bytes: this.bytes,
      body: (this.chunks ? withoutChunks(body) : body).toString('utf8'),
    };
  }
}

/** Follows the sizes of a chunked body until the last, empty chunk. */
class ChunkCounter {
  private line = '';
  private skip = 0;
  private last = false;

  /** True once the body is whole. */
  read(piece: Buffer): boolean {
    let at = 0;
    while (at < piece.length) {
      if (this.skip > 0) {
        const step = Math.min(this.skip, piece.length - at);
        this.skip -= step;
        at += step;
        if (this.skip === 0 && this.last) return true;
        continue;
      }
      const end = piece.indexOf(10, at);
      this.line += piece.toString('latin1', at, end < 0 ? piece.length : end);
      if (end < 0) return false;
      const size = Number.parseInt(this.line, 16);
      this.line = '';
      this.last = size === 0;
      // The content and the line break behind it.
      this.skip = size + 2;
      at = end + 1;
    }
    return false;
  }
}

function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 2;
  }
  return Buffer.concat(parts);
}
