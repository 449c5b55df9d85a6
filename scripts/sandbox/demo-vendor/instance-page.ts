import { beijingTime } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';
import { type Instance, includedMegabytes, usedMegabytes } from './instances';

const doing: Record<string, [zh: string, en: string]> = {
  createInstance: ['开通', 'Created'],
  renewInstance: ['续期', 'Renewed'],
  modifyInstance: ['变更规格', 'Changed'],
  expireInstance: ['到期隔离', 'Isolated'],
  destroyInstance: ['销毁', 'Destroyed'],
  flowSetting: ['设置用量提醒', 'Warning set'],
};

/** The customer's wiki while it is paid for. */
export function instancePage(row: Instance, account: string): Html {
  return page({
    brand: 'vendor',
    title: `${row.productName} ${row.signId}`,
    nav: html`<span class="muted">${account}</span>`,
    body: html`<div class="head"><h1>${row.productName}</h1><span class="tag good">${both('正常使用', 'Active')}</span>${row.trial ? html`<span class="tag wait">${both('试用', 'Trial')}</span>` : null}
      <form method="post" action="/instances/${row.signId}/sign-out"><button class="plain" type="submit">${both('退出登录', 'Sign out')}</button></form></div>
    <div class="side"><div>
      <section class="card"><h2>${both('页面', 'Pages')} <span class="muted">${row.pages.length}</span></h2>${pageList(row)}</section>
      <section class="card"><h2>${both('写一页', 'Write a page')}</h2>
        <form method="post" action="/instances/${row.signId}/pages" class="fields">
          <div><label for="title">${both('标题', 'Title')}</label><input id="title" name="title" maxlength="100" required></div>
          <div><label for="text">${both('正文', 'Text')}</label><textarea id="text" name="text" maxlength="20000"></textarea></div>
          <div><button type="submit">${both('保存', 'Save')}</button></div>
        </form></section></div>
      <aside class="card"><h2>${both('实例信息', 'This instance')}</h2>${facts(row)}${history(row)}</aside>
    </div>`,
  });
}

function pageList(row: Instance): Html {
  if (row.pages.length === 0)
    return html`<p class="empty">${both('还没有页面，写下第一页吧。', 'Nothing here yet: write the first page.')}</p>`;
  return html`${row.pages.map(
    (one) =>
      html`<div class="feature"><details><summary><strong>${one.title}</strong> <span class="small">${beijingTime(one.at)}</span></summary><pre class="text">${one.text || '—'}</pre></details></div>`,
  )}`;
}

function facts(row: Instance): Html {
  const ends = row.expiresAt ? beijingTime(row.expiresAt) : both('按次，不限期', 'No end');
  return html`<dl class="facts">
    <dt>${both('实例', 'Instance')}</dt><dd class="mono">${row.signId}</dd>
    <dt>${both('规格', 'Spec')}</dt><dd>${row.spec || '—'}</dd>
    <dt>${both('订单', 'Order')}</dt><dd class="mono">${row.orderId}</dd>
    <dt>${both('开通', 'Since')}</dt><dd>${beijingTime(row.createdAt)}</dd>
    <dt>${both('到期', 'Until')}</dt><dd>${ends}</dd>
    <dt>${both('用量', 'Used')}</dt><dd>${usedMegabytes(row)} / ${includedMegabytes} MB</dd>
    ${row.warning ? html`<dt>${both('提醒', 'Warning')}</dt><dd>${row.warning.switch === 'ON' ? `${row.warning.span} ${row.warning.unit}` : both('已关闭', 'off')}</dd>` : null}
  </dl>`;
}

function history(row: Instance): Html {
  return html`<details><summary>${both('变更记录', 'History')}</summary><ul class="attempts">${row.history.map(
    (one) =>
      html`<li><span class="nowrap">${beijingTime(one.at)}</span> ${both(...(doing[one.what] ?? [one.what, '']))}</li>`,
  )}</ul></details>`;
}

/** The term is over: the data is kept, the way in is shut. */
export function isolatedPage(row: Instance): Html {
  return page({
    brand: 'vendor',
    title: '服务已到期 Expired',
    narrow: true,
    body: html`<section class="card center">
      <p class="icon wait" aria-hidden="true">!</p>
      <h1>${both('服务已到期，暂停使用', 'Expired: access is paused')}</h1>
      <p class="muted">${both(`「${row.productName}」的内容仍完整保留。请回到云市场续费，续费后立即恢复。`, 'Everything is kept. Renew in the market and it opens again at once.')}</p>
      <p class="mono muted">${row.signId}</p></section>`,
  });
}

/** Returned or lapsed for good. */
export function destroyedPage(row: Instance): Html {
  return page({
    brand: 'vendor',
    title: '实例已销毁 Gone',
    narrow: true,
    body: html`<section class="card center">
      <p class="icon bad" aria-hidden="true">×</p>
      <h1>${both('实例已销毁', 'This instance is gone')}</h1>
      <p class="muted">${both('服务已退订或超过保留期，内容已清除，无法恢复。', 'It was returned, or not renewed in time; its content was erased.')}</p>
      <p class="mono muted">${row.signId}</p></section>`,
  });
}
