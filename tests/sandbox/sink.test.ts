import { createConnection } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSink } from '../../scripts/sandbox/sink/create-sink';
import type { Message } from '../../scripts/sandbox/sink/messages';
import { decodeWords, parseMail } from '../../scripts/sandbox/sink/mime';
import { postJson } from './merchant';

let sink: Awaited<ReturnType<typeof createSink>>;

beforeEach(async () => {
  sink = await createSink({ port: 0, smtpPort: 0, journalFile: null });
});
afterEach(() => sink.close());

const list = async (query = ''): Promise<Message[]> => (await fetch(`${sink.url}/api/messages${query}`)).json();

async function send(overrides: SendMailOptions = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: sink.smtpPort, secure: false, ignoreTLS: true });
  await transport.sendMail({
    from: '"云市场" <noreply@market.example>',
    to: '王芳 <wang@example.com>',
    subject: '您的订单已支付：栖页团队版 10 人 1 个月，请在五日内确认是否需要退款',
    text: '订单 ord_1 已支付 ¥2,000.00。\n查看：http://localhost:3000/zh/console/orders/ord_1?a=1&b=2',
    html: '<p style="color:red">订单 <b>已支付</b></p><script>alert(1)</script>',
    ...overrides,
  });
  transport.close();
}

describe('a mail', () => {
  it('is read whole: subject, both texts, addresses, attachments', async () => {
    const content = Buffer.from([0xff, 0xd8, 0xff]);
    await send({
      headers: { 'X-Reference': 'ntf_1' },
      attachments: [{ filename: '发票抬头与税号说明书（第二版）.jpg', content }],
    });
    const [mail] = await list();
    expect(mail).toMatchObject({
      kind: 'mail',
      from: '云市场 <noreply@market.example>',
      to: ['wang@example.com'],
      subject: '您的订单已支付：栖页团队版 10 人 1 个月，请在五日内确认是否需要退款',
      reference: 'ntf_1',
    });
    expect(mail?.text).toContain('订单 ord_1 已支付 ¥2,000.00。');
    expect(mail?.html).toContain('<b>已支付</b>');
    expect(mail?.attachments).toEqual([{ name: '发票抬头与税号说明书（第二版）.jpg', type: 'image/jpeg', size: 3 }]);
  });

  it.each(['base64', 'quoted-printable'] as const)('in %s keeps every character', async (textEncoding) => {
    const text = `${'长文本，换行与等号 = 都要保留。'.repeat(40)}\n.\n末行`;
    await send({ text, html: undefined, textEncoding });
    expect((await list())[0]?.text.replace(/\r\n/g, '\n').trim()).toBe(text);
  });

  it('to blind copies is found by them', async () => {
    await send({ bcc: 'audit@example.com' });
    expect(await list('?to=AUDIT@example.com')).toHaveLength(1);
    expect(await list('?to=audit@example')).toHaveLength(0);
  });

  it('is shown with its HTML in a frame that can do nothing', async () => {
    await send({ subject: '<b>粗体</b>' });
    const [mail] = await list();
    const page = await (await fetch(`${sink.url}/mails/${mail?.id}`)).text();
    expect(page).toContain('&lt;b&gt;粗体&lt;/b&gt;');
    expect(page).toContain('<a href="http://localhost:3000/zh/console/orders/ord_1?a=1&amp;b=2"');
    expect(page).not.toContain('alert(1)');
    expect(page).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const body = await fetch(`${sink.url}/mails/${mail?.id}/body`);
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect((await fetch(`${sink.url}/mails/unknown`)).status).toBe(404);
  });

  it('cut off in the middle does not stop the next', async () => {
    await new Promise<void>((resolve) => {
      const socket = createConnection(sink.smtpPort, '127.0.0.1', () => {
        socket.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\n');
        socket.destroy();
      });
      socket.on('close', () => resolve());
    });
    await send();
    expect(await list()).toHaveLength(1);
  });
});

describe('an SMS', () => {
  it('is kept and found by number', async () => {
    const sms = { to: '13800000000', text: '【云市场】验证码 123456', reference: 'ntf_2' };
    const taken = await postJson(`${sink.url}/sms`, sms);
    expect(taken.status).toBe(200);
    expect(await list('?to=13800000000')).toMatchObject([
      { id: taken.body.id, kind: 'sms', text: sms.text, reference: 'ntf_2' },
    ]);
    expect(await list('?to=13800000001')).toEqual([]);
  });

  it('without text or number is refused', async () => {
    expect((await postJson(`${sink.url}/sms`, { to: '', text: 'x' })).status).toBe(400);
    expect((await postJson(`${sink.url}/sms`, { to: '13800000000' })).status).toBe(400);
  });
});

describe('the list', () => {
  it('is newest first, searched and paged', async () => {
    for (let nth = 1; nth <= 60; nth += 1)
      await postJson(`${sink.url}/sms`, { to: `1380000${1000 + nth}`, text: `第 ${nth} 条` });
    const all = await list();
    expect(all.map((one) => one.text).slice(0, 2)).toEqual(['第 60 条', '第 59 条']);
    expect(await list('?limit=3')).toHaveLength(3);
    expect(await list(`?q=${encodeURIComponent('第 7 条')}`)).toHaveLength(1);
    const second = await (await fetch(`${sink.url}/?page=2`)).text();
    expect(second).toContain('第 10 条');
    expect(second).not.toContain('第 11 条');
    expect(await (await fetch(`${sink.url}/?kind=mail`)).text()).toContain('没有消息');
  });
});

describe('MIME', () => {
  it('puts together a character cut between two encoded words', () => {
    const bytes = Buffer.from('支付').toString('base64');
    const [left, right] = [Buffer.from('支付').subarray(0, 4), Buffer.from('支付').subarray(4)];
    expect(decodeWords(`=?UTF-8?B?${bytes}?=`)).toBe('支付');
    expect(decodeWords(`=?utf-8?B?${left.toString('base64')}?= =?utf-8?B?${right.toString('base64')}?=`)).toBe('支付');
    expect(decodeWords('=?utf-8?Q?=E6=94=AF_x?= plain')).toBe('支 x plain');
    expect(decodeWords('=?gb2312?B?1qe4tg==?=')).toBe('支付');
  });

  it('makes the best of what is broken', () => {
    expect(parseMail(Buffer.from('')).text).toBe('');
    expect(parseMail(Buffer.from('no headers at all')).subject).toBe('');
    expect(parseMail(Buffer.from('Subject: x\r\n\r\nbody')).text).toBe('body');
    const multipart =
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nfirst\r\n--b\r\nContent-Type: text/plain\r\n\r\n';
    expect(parseMail(Buffer.from(multipart)).text).toBe('first');
  });
});
