import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A text message service that counts what it is asked to send, and answers when the test lets it. */
export interface TextService {
  url: string;
  /** The references of all messages it was handed, in order. */
  readonly handed: string[];
  /** The most it was asked at one time. */
  readonly mostAtOnce: number;
  /** From now on it takes messages and does not answer, until `release`. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export async function startTextService(answerAfterMs: number): Promise<TextService> {
  const handed: string[] = [];
  let open = 0;
  let mostAtOnce = 0;
  let held: ServerResponse[] | null = null;
  const server = createServer(async (request, response) => {
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.once('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    handed.push((JSON.parse(Buffer.concat(chunks).toString('utf8')) as { reference: string }).reference);
    if (held) held.push(response);
    else {
      await pause(answerAfterMs);
      response.end('{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    handed,
    get mostAtOnce() {
      return mostAtOnce;
    },
    hold: () => {
      held ??= [];
    },
    release: () => {
      for (const response of held ?? []) response.end('{}');
      held = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
