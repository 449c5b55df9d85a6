import { createTransport } from 'nodemailer';
import { PartnerUnreachable } from './errors';
import type { Mailer, TextMessages } from './ports';

const timeLimitMs = 10_000;

/** Mail over SMTP. NTF-01. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: timeLimitMs, greetingTimeout: timeLimitMs, socketTimeout: timeLimitMs },
    { from },
  );
  return {
    async send({ address, subject, body, reference }) {
      try {
        // An address object, not text: a comma in it must not add a recipient.
        await transport.sendMail({
          to: { name: '', address },
          subject,
          text: body,
          headers: { 'X-Reference': reference },
        });
      } catch (error) {
        throw new PartnerUnreachable('mail', error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** Text messages through an HTTP service. NTF-01. */
export function httpTextMessages(url: string): TextMessages {
  return {
    async send({ address, body, reference }) {
      const response = await postText(url, { to: address, text: body, reference });
      await response.body?.cancel();
      if (!response.ok) throw new PartnerUnreachable('texts', `HTTP ${response.status}`);
    },
  };
}

async function postText(url: string, message: Record<string, string>): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeLimitMs),
      redirect: 'manual',
    });
  } catch (error) {
    throw new PartnerUnreachable('texts', error instanceof Error ? error.message : String(error));
  }
}
