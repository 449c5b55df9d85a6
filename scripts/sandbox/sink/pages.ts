import { beijingTime } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';
import type { Message } from './messages';

const perPage = 50;

/** Everything sent, newest first. */
export function messageList(found: Message[], wanted: { q: string; kind: string }, number: number): Html {
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const current = Math.min(number, pages);
  const shown = found.slice((current - 1) * perPage, current * perPage);
  const link = (to: number) => `/?${new URLSearchParams({ ...wanted, page: String(to) })}`;
  return page({
    brand: 'sink',
    title: '邮件与短信 Mail and SMS',
    body: html`<section class="card">
      <div class="head"><h1>${both('已发出的邮件与短信', 'Mail and SMS sent')}</h1><span class="muted">${both(`${found.length} 条`, `${found.length} in all`)}</span>
        <form class="search" method="get" action="/" role="search">
          <select name="kind" aria-label="种类 Kind">${[
            ['', '全部 All'],
            ['mail', '邮件 Mail'],
            ['sms', '短信 SMS'],
          ].map(
            ([value, name]) =>
              html`<option value="${value}" ${value === wanted.kind ? 'selected' : ''}>${name}</option>`,
          )}</select>
          <input name="q" value="${wanted.q}" aria-label="搜索 Search" placeholder="收件人或内容"><button class="ghost" type="submit">${both('搜索', 'Search')}</button></form></div>
      ${shown.length === 0 ? html`<p class="empty">${both('没有消息', 'No messages')}</p>` : messageTable(shown)}
      ${
        pages === 1
          ? null
          : html`<p class="center">${current > 1 ? html`<a href="${link(current - 1)}">${both('上一页', 'Newer')}</a> ` : null}
        <span class="muted">${current} / ${pages}</span>
        ${current < pages ? html` <a href="${link(current + 1)}">${both('下一页', 'Older')}</a>` : null}</p>`
      }
    </section>`,
  });
}

function messageTable(rows: Message[]): Html {
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('时间', 'Time')}</th><th>${both('种类', 'Kind')}</th><th>${both('收件人', 'To')}</th><th>${both('内容', 'Message')}</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
        <td class="when" data-label="时间 Time">${beijingTime(row.at)}</td>
        <td data-label="种类 Kind">${kindTag(row)}</td>
        <td data-label="收件人 To">${row.to.join(', ')}</td>
        <td class="wide"><a href="/mails/${row.id}">${row.subject || excerpt(row.text, 60)}</a>${row.subject ? html`<br><span class="muted small">${excerpt(row.text, 90)}</span>` : null}</td></tr>`,
    )}</tbody></table></div>`;
}

function kindTag(row: Message): Html {
  return row.kind === 'mail'
    ? html`<span class="tag">${both('邮件', 'Mail')}</span>`
    : html`<span class="tag good">${both('短信', 'SMS')}</span>`;
}

function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** One message: its text, and its HTML in a frame that can do nothing. */
export function mailPage(row: Message): Html {
  return page({
    brand: 'sink',
    title: row.subject || '短信 SMS',
    nav: html`<a href="/">${both('全部', 'All')}</a>`,
    body: html`<section class="card">
      <p>${kindTag(row)}</p>
      <h1>${row.subject || both('短信', 'SMS')}</h1>
      <dl class="facts">
        ${row.from ? html`<dt>${both('发件人', 'From')}</dt><dd>${row.from}</dd>` : null}
        <dt>${both('收件人', 'To')}</dt><dd>${row.to.join(', ')}</dd>
        <dt>${both('时间', 'Time')}</dt><dd>${beijingTime(row.at)}</dd>
        ${row.reference ? html`<dt>${both('编号', 'Reference')}</dt><dd class="mono">${row.reference}</dd>` : null}
        ${row.attachments.length > 0 ? html`<dt>${both('附件', 'Attached')}</dt><dd>${row.attachments.map((one) => html`${one.name} <span class="muted">${one.type}, ${one.size} B</span><br>`)}</dd>` : null}
      </dl></section>
    ${row.html ? html`<section class="card"><h2>HTML</h2><iframe title="HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${row.id}/body"></iframe></section>` : null}
    ${row.text ? html`<section class="card"><h2>${both('正文', 'Text')}</h2><pre class="text">${linked(row.text)}</pre></section>` : null}`,
  });
}

/** Addresses in the text become links; everything is escaped. */
function linked(text: string): Html {
  const pieces = text.split(/(https?:\/\/[^\s<>"'）」]+)/);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<a href="${piece}" rel="noreferrer">${piece}</a>` : piece))}`;
}
