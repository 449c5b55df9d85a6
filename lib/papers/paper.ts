import type { Locale } from '@/lib/i18n/locales';
import type { JsonObject } from '@/lib/kernel/receipts';

export type PaperKind = 'AGREEMENT' | 'FEE_RECEIPT' | 'DEPOSIT_RECEIPT' | 'DEPOSIT_CERTIFICATE';

export interface PaperFact {
  term: string;
  value: string;
  /** Money stands at the right edge, so that amounts line up; a total is larger and bold. */
  looks?: 'money' | 'total';
}

/** A document the market issues, in its reader's language: plain data, ready to be laid out. */
export interface Paper {
  kind: PaperKind;
  locale: Locale;
  /** By which it is found again; the id of what it documents wherever that is enough. */
  number: string;
  /** The day of the record, never of the download: the same record makes the same bytes. */
  issuedAt: Date;
  title: string;
  lead?: string;
  parties: readonly { role: string; name: string; detail?: string }[];
  facts: readonly PaperFact[];
  notes: readonly string[];
  /** A text in the form `blocksOf` reads. */
  text?: string;
  /** What its code stands for, the same in every language. */
  record: JsonObject;
}
