import { contentHash, type JsonObject } from '@/lib/kernel/receipts';

/** What a code is made from: the kind and number of a document and the record it is about. */
export interface CodedRecord {
  kind: string;
  number: string;
  record: JsonObject;
}

const groups = 4;
const groupLength = 4;

/** The short code printed on a document: the first 64 bits of the SHA-256 of what it documents, e.g. "9F3A-00C1-7B2E-D410". DEP-09. */
export function codeOf({ kind, number, record }: CodedRecord): string {
  const digits = contentHash({ kind, number, record }).slice(0, groups * groupLength);
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** Whether a typed code is the document's, however it was typed. */
export function isCodeOf(paper: CodedRecord, typed: string): boolean {
  const bare = (code: string) => code.replace(/[^0-9a-z]/gi, '').toUpperCase();
  return bare(typed) === bare(codeOf(paper));
}
