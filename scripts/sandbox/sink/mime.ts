/** What a reader sees of a mail. */
export interface ParsedMail {
  from: string;
  to: string[];
  subject: string;
  /** Value of the market's `X-Reference` header, or of `Message-ID`. */
  reference: string;
  text: string;
  html: string;
  attachments: { name: string; type: string; size: number }[];
}

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

const deepestPart = 10;

/** Reads a message as RFC 5322 and MIME write it: nested parts, both encodings, any charset Node knows. */
export function parseMail(raw: Buffer): ParsedMail {
  const top = split(raw);
  const mail: ParsedMail = {
    from: decodeWords(top.headers.get('from') ?? ''),
    to: addresses(top.headers.get('to') ?? ''),
    subject: decodeWords(top.headers.get('subject') ?? ''),
    reference: top.headers.get('x-reference') ?? top.headers.get('message-id') ?? '',
    text: '',
    html: '',
    attachments: [],
  };
  collect(top, mail, 0);
  return mail;
}

function collect(part: Part, mail: ParsedMail, depth: number): void {
  const { value: type, parameters } = headerOf(part, 'content-type', 'text/plain');
  const boundary = parameters.get('boundary');
  if (type.startsWith('multipart/') && boundary && depth < deepestPart) {
    for (const inner of partsOf(part.body, boundary)) collect(split(inner), mail, depth + 1);
    return;
  }
  const disposition = headerOf(part, 'content-disposition', 'inline');
  const bytes = decodeBody(part);
  const name = disposition.parameters.get('filename') ?? parameters.get('name');
  if (disposition.value === 'attachment' || name !== undefined || !type.startsWith('text/')) {
    mail.attachments.push({ name: decodeWords(name ?? type), type, size: bytes.byteLength });
    return;
  }
  const text = decodeCharset(bytes, parameters.get('charset') ?? 'utf-8');
  if (type === 'text/html') mail.html += text;
  else mail.text += text;
}

/** Headers by lower-case name, folded lines joined; the body as it came. */
function split(raw: Buffer): Part {
  const at = raw.indexOf('\r\n\r\n');
  const head = (at === -1 ? raw : raw.subarray(0, at)).toString('utf8');
  const headers = new Map<string, string>();
  // A part without headers begins with the empty line itself.
  const lines = raw.subarray(0, 2).toString() === '\r\n' ? [] : head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  if (lines.length === 0) return { headers, body: raw.subarray(2) };
  return { headers, body: at === -1 ? Buffer.alloc(0) : raw.subarray(at + 4) };
}

function partsOf(body: Buffer, boundary: string): Buffer[] {
  const text = `\r\n${body.toString('latin1')}`;
  const pieces = text.split(`\r\n--${boundary}`).slice(1);
  const inner = pieces.filter((piece) => !piece.startsWith('--'));
  return inner.map((piece) => Buffer.from(piece.replace(/^[ \t]*\r\n/, ''), 'latin1'));
}

function headerOf(part: Part, name: string, otherwise: string): { value: string; parameters: Map<string, string> } {
  const text = part.headers.get(name) ?? otherwise;
  const value = (text.split(';', 1)[0] ?? '').trim().toLowerCase();
  const parameters = new Map<string, string>();
  for (const [, key = '', quoted, bare] of text.matchAll(/;\s*([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)) {
    const given = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
    const plain = key.toLowerCase().replace(/\*(\d+\*?)?$/, '');
    // RFC 2231: long or non-Latin values come in numbered, percent-encoded pieces.
    const piece = key.endsWith('*') ? decodePercent(given.replace(/^[\w-]*'[\w-]*'/, '')) : given;
    parameters.set(plain, (parameters.get(plain) ?? '') + piece);
  }
  return { value, parameters };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeBody(part: Part): Buffer {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(part.body.toString('latin1').replace(/=[ \t]*\r\n/g, ''));
  return part.body;
}

function quotedPrintable(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-Fa-f]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

function decodeCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** `=?utf-8?B?…?=` and `=?utf-8?Q?…?=`; neighbours are one text, and a character may be cut between them. */
export function decodeWords(text: string): string {
  const joined = text.replace(/(=\?[^?]+\?[BbQq]\?[^?]*\?=)\s+(?==\?)/g, '$1');
  return joined.replace(/(?:=\?[^?]+\?[BbQq]\?[^?]*\?=)+/g, (run) => {
    let charset = 'utf-8';
    const pieces = [...run.matchAll(/=\?([^?*]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/g)].map(
      ([, set = '', kind = '', word = '']) => {
        charset = set;
        return kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : quotedPrintable(word.replace(/_/g, ' '));
      },
    );
    return decodeCharset(Buffer.concat(pieces), charset);
  });
}

/** The bare addresses of a list such as `王芳 <wang@example.com>, li@example.com`. */
function addresses(list: string): string[] {
  const plain = decodeWords(list).replace(/"[^"]*"/g, '');
  return plain.split(',').flatMap((one) => {
    const address = /<([^>]+)>/.exec(one)?.[1] ?? one;
    return address.trim() === '' ? [] : [address.trim()];
  });
}
