import { Html } from '../pages/html';
import { Journal } from '../wire/journal';
import { parseJson } from '../wire/parse';
import { type Answer, json, type Partner, Refusal, type Route, serve } from '../wire/server';
import { Messages, message, sms } from './messages';
import { mailPage, messageList } from './pages';
import { createSmtpSink } from './smtp-sink';

export interface SinkOptions {
  /** 0 takes a free port. */
  port: number;
  smtpPort: number;
  publicUrl?: string;
  /** Journal file; null keeps nothing. */
  journalFile: string | null;
}

const mostListed = 500;

/** Takes every mail and SMS the market sends, and shows them. */
export async function createSink(options: SinkOptions): Promise<Partner & { smtpPort: number }> {
  const journal = new Journal(options.journalFile);
  const messages = new Messages(journal.table('messages', message));
  const server = await serve({ brand: 'sink', port: options.port, routes: routesOf(messages) });
  const smtp = await createSmtpSink(options.smtpPort, (raw, to) => void messages.takeMail(raw, to)).catch(
    async (error) => {
      await server.close();
      throw error;
    },
  );
  return {
    url: options.publicUrl ?? server.url,
    smtpPort: smtp.port,
    close: async () => {
      await Promise.all([smtp.close(), server.close()]);
    },
  };
}

function routesOf(messages: Messages): Route[] {
  const load = (id = '') => {
    const found = messages.find(id);
    if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such message.');
    return found;
  };
  return [
    {
      method: 'GET',
      path: '/',
      handle: ({ query }) => {
        const wanted = { q: query.get('q') ?? '', kind: query.get('kind') ?? '' };
        const page = Math.max(1, Math.floor(Number(query.get('page'))) || 1);
        return { body: messageList(messages.list(wanted), wanted, page) };
      },
    },
    { method: 'GET', path: '/mails/:id', handle: ({ params }) => ({ body: mailPage(load(params.id)) }) },
    { method: 'GET', path: '/mails/:id/body', handle: ({ params }) => mailBody(load(params.id).html) },
    {
      method: 'POST',
      path: '/sms',
      handle: ({ rawBody }) => json({ id: messages.takeSms(parseJson(sms, rawBody)).id }),
    },
    {
      method: 'GET',
      path: '/api/messages',
      handle: ({ query }) => {
        const limit = Math.min(mostListed, Math.max(1, Math.floor(Number(query.get('limit'))) || 100));
        const wanted = { to: query.get('to') ?? undefined, q: query.get('q') ?? undefined };
        return json(messages.list(wanted).slice(0, limit));
      },
    },
  ];
}

/** A mail's HTML as it came, in a sandbox of its own: no script, no form, no picture from elsewhere. */
function mailBody(html: string): Answer {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
  return { headers: { 'content-security-policy': policy }, body: new Html(`<base target="_blank">${html}`) };
}
