/** A server action as a page of ours would call it. */
export type Call = {
  host: string;
  path: string;
  cookie: string;
  actionId: string;
  fields: Readonly<Record<string, string>>;
  manner: 'form' | 'fetch';
};

const boundary = '----market-bench-form';

/** The bytes a browser sends: as a plain form with the fields React renders into it, or as React's script encodes it. */
export function requestOf(call: Call): Buffer {
  const body = Buffer.from(call.manner === 'form' ? formBody(call) : fetchBody(call), 'utf8');
  const head = [
    `POST ${call.path} HTTP/1.1`,
    `Host: ${call.host}`,
    `Origin: http://${call.host}`,
    `Referer: http://${call.host}${call.path}`,
    `Cookie: ${call.cookie}`,
    'User-Agent: bench',
    call.manner === 'form' ? 'Accept: text/html' : `Accept: text/x-component\r\nNext-Action: ${call.actionId}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'utf8'), body]);
}

const idle = '{"status":"idle"}';

function formBody({ actionId, fields }: Call): string {
  return multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${actionId}","bound":"$@1"}`],
    ['$ACTION_1:1', `[${idle}]`],
    ['$ACTION_KEY', 'k00000000000000000000000000000000'],
    ...Object.entries(fields),
  ]);
}

function fetchBody({ fields }: Call): string {
  // The arguments come last: what they refer to must have arrived.
  return multipart([
    ...Object.entries(fields).map(([name, value]): [string, string] => [`_1_${name}`, value]),
    ['0', `[${idle},"$K1"]`],
  ]);
}

function multipart(fields: readonly [name: string, value: string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** Where the answer leads, without its language; null where it leads nowhere. */
export function goesTo(head: string): string | null {
  const location = /\r\n(?:location|x-action-redirect): ([^\r;]+)/i.exec(head)?.[1];
  return location ?? null;
}
