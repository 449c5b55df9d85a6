import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

const largestMail = 10 * 1024 * 1024;

export interface SmtpSink {
  port: number;
  close(): Promise<void>;
}

/** An SMTP server on 127.0.0.1 that takes every message: no sign-in, no TLS. */
export async function createSmtpSink(port: number, take: (raw: Buffer, to: string[]) => void): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMail,
    closeTimeout: 1000,
    onData: (stream, session, done) => {
      receive(stream, session)
        .then(({ raw, to }) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 });
          take(raw, to);
          done();
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error('Not taken')));
    },
  });
  // A client that hangs up in the middle is no reason to stop.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return { port: taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<{ raw: Buffer; to: string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(Buffer.from(chunk));
  return { raw: Buffer.concat(chunks), to: session.envelope.rcptTo.map(({ address }) => address) };
}
