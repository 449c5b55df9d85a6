import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Table } from '../wire/journal';
import { parseMail } from './mime';

export const message = z.object({
  id: z.string(),
  kind: z.enum(['mail', 'sms']),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  reference: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })),
});
export type Message = z.infer<typeof message>;

export const sms = z.strictObject({
  to: z.string().trim().min(3).max(40),
  text: z.string().min(1).max(2000),
  reference: z.string().max(200).default(''),
});

const kept = 2000;

interface Wanted {
  /** One whole address or number. */
  to?: string;
  /** Part of anything. */
  q?: string;
  kind?: string;
}

/** What was sent, the last 2000 messages. */
export class Messages {
  constructor(private readonly table: Table<Message>) {}

  takeSms({ to, text, reference }: z.infer<typeof sms>): Message {
    const nothing = { from: '', subject: '', html: '', attachments: [] };
    return this.keep({ kind: 'sms', to: [to], text, reference, ...nothing });
  }

  /** Recipients are those the envelope names: blind copies are sent mail too. */
  takeMail(raw: Buffer, envelope: string[]): Message {
    const mail = parseMail(raw);
    const to = [...new Set([...mail.to, ...envelope])];
    return this.keep({ ...mail, kind: 'mail', to });
  }

  find(id: string): Message | undefined {
    return this.table.get(id);
  }

  /** Newest first. */
  list({ to, q, kind }: Wanted): Message[] {
    const wanted = q?.trim().toLowerCase() ?? '';
    const address = to?.trim().toLowerCase();
    const fits = (one: Message) =>
      (!address || one.to.some((each) => each.toLowerCase() === address)) &&
      (!kind || one.kind === kind) &&
      [one.from, ...one.to, one.subject, one.text, one.html, one.reference].join('\n').toLowerCase().includes(wanted);
    return this.table.all().filter(fits).reverse();
  }

  private keep(fields: Omit<Message, 'id' | 'at'>): Message {
    const taken: Message = { id: randomUUID(), at: new Date().toISOString(), ...fields };
    this.table.put(taken.id, taken);
    const oldest = this.table.all()[0];
    if (oldest && this.table.count() > kept) this.table.drop(oldest.id);
    return taken;
  }
}
