import { beijingTime, readable } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';
import type { Instance } from './instances';
import { type Instruction, type Mode, modes } from './misbehaviour';
import { actions } from './protocol';
import type { ReceivedCall } from './received-calls';

const shownAtMost = 50;

const states: Record<Instance['state'], [tone: string, zh: string, en: string]> = {
  ACTIVE: ['good', '正常', 'Active'],
  ISOLATED: ['wait', '已隔离', 'Isolated'],
  DESTROYED: ['', '已销毁', 'Destroyed'],
};
const wording: Record<Mode, [zh: string, en: string]> = {
  ok: ['一切正常（撤销指令）', 'As it should (drops instructions)'],
  fail: ['报错 HTTP 500', 'HTTP 500'],
  refuse: ['答复失败', 'success: false'],
  slow: ['照做，但很久才答复', 'Does it, answers late'],
  async: ['开通需要时间（signId 为 0）', 'Takes its time (signId 0)'],
  redirect: ['跳转 302', 'Redirects'],
  huge: ['答复 10 MB', 'Answers 10 MB'],
  garbage: ['答复不是 JSON', 'Answers no JSON'],
  'wrong-echo': ['校验回显错误', 'Wrong echo'],
};

interface ConsoleContent {
  token: string;
  baseUrl: string;
  instances: Instance[];
  calls: ReceivedCall[];
  instructions: Instruction[];
  search: string;
}

/** The vendor's own view: instances, what the market asked, and how to answer from now on. */
export function vendorConsole({ token, baseUrl, instances, calls, instructions, search }: ConsoleContent): Html {
  const wanted = search.toLowerCase();
  const fits = (...texts: (string | null)[]) => texts.join(' ').toLowerCase().includes(wanted);
  const rows = instances.filter((row) => fits(row.signId, row.orderId, row.productName, row.tenant)).reverse();
  const asked = calls.filter((one) => fits(one.tenant, one.action, one.requestId, one.orderId));
  return page({
    brand: 'vendor',
    title: '服务商控制台 Vendor console',
    nav: html`<a href="/welcome">${both('产品网站', 'Product site')}</a>`,
    body: html`<div class="side"><div>
      <section class="card">
        <div class="head"><h1>${both('栖页的服务商控制台', 'Nestleaf’s own console')}</h1>
          <form class="search" method="get" action="/" role="search"><input name="q" value="${search}" aria-label="搜索实例、订单、请求 Search" placeholder="实例、订单、请求"><button class="ghost" type="submit">${both('搜索', 'Search')}</button></form></div>
        <dl class="facts">
          <dt>${both('生产地址', 'Production')}</dt><dd class="mono">${baseUrl}/delivery/production</dd>
          <dt>${both('调试地址', 'Debugging')}</dt><dd class="mono">${baseUrl}/delivery/debug</dd>
          <dt>Token</dt><dd class="mono">${token}</dd>
        </dl>
      </section>
      <section class="card"><h2>${both('实例', 'Instances')} <span class="muted">${rows.length}</span></h2>${instanceTable(rows.slice(0, shownAtMost))}</section>
      <section class="card"><h2>${both('收到的调用', 'Calls received')} <span class="muted">${asked.length}</span></h2>${callTable(asked.slice(0, shownAtMost))}</section></div>
      <aside class="card"><h2>${both('如何答复市场', 'How to answer the market')}</h2>${instructions.map(instructionNote)}${behaviourForm()}</aside>
    </div>`,
  });
}

function instanceTable(rows: Instance[]): Html {
  if (rows.length === 0) return html`<p class="empty">${both('还没有实例', 'No instances yet')}</p>`;
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('实例', 'Instance')}</th><th>${both('商品与规格', 'Product, spec')}</th><th>${both('状态', 'State')}</th><th>${both('到期', 'Until')}</th><th>${both('端点', 'Endpoint')}</th></tr></thead>
    <tbody>${rows.map(instanceRow)}</tbody></table></div>`;
}

function instanceRow(row: Instance): Html {
  const [tone, zh, en] = states[row.state];
  return html`<tr>
    <td data-label="实例 Instance"><span><span class="mono">${row.signId}</span><br><span class="mono muted">${row.orderId}</span></span></td>
    <td data-label="商品 Product"><span>${row.productName}${row.spec ? html`<br><span class="muted small">${row.spec}</span>` : null}</span></td>
    <td data-label="状态 State"><span><span class="tag ${tone}">${both(zh, en)}</span>${row.trial ? html` <span class="tag wait">${both('试用', 'Trial')}</span>` : null}</span></td>
    <td class="when" data-label="到期 Until">${row.expiresAt ? beijingTime(row.expiresAt) : '—'}</td>
    <td class="mono" data-label="端点 Endpoint">${row.tenant}</td></tr>`;
}

function callTable(rows: ReceivedCall[]): Html {
  if (rows.length === 0) return html`<p class="empty">${both('市场还没有调用过', 'The market has not called yet')}</p>`;
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('时间', 'Time')}</th><th>${both('调用', 'Action')}</th><th>${both('结果', 'Result')}</th><th>${both('内容', 'Content')}</th></tr></thead>
    <tbody>${rows.map(callRow)}</tbody></table></div>`;
}

function callRow(one: ReceivedCall): Html {
  const tone = one.status === 200 ? 'good' : 'bad';
  return html`<tr>
    <td class="when" data-label="时间 Time">${beijingTime(one.at)}</td>
    <td data-label="调用 Action"><span><strong>${one.action}</strong> <span class="mono muted">${one.tenant}</span><br><span class="mono muted">${one.requestId}</span></span></td>
    <td data-label="结果 Result"><span><span class="tag ${tone}">${one.status}</span>${one.mode === 'ok' ? null : html` <span class="tag wait">${one.mode}</span>`}</span></td>
    <td class="wide"><details><summary>${both('查看', 'Show')}</summary><pre>${readable(one.request)}</pre><pre>${readable(one.answer)}</pre></details></td></tr>`;
}

function instructionNote(one: Instruction): Html {
  const scope = [one.action, one.orderId, one.tenant].filter((text) => text !== undefined).join(' · ');
  return html`<p class="note wait small">${both(...wording[one.mode])}<br><span class="mono">${scope || '*'}${one.count === undefined ? '' : ` × ${one.count}`}${one.seconds === undefined ? '' : ` · ${one.seconds} s`}</span></p>`;
}

function behaviourForm(): Html {
  return html`<form method="post" action="/console/behaviour" class="fields">
    <div><label for="mode">${both('方式', 'Mode')}</label><select id="mode" name="mode">${modes.map((mode) => html`<option value="${mode}">${wording[mode].join(' · ')}</option>`)}</select></div>
    <div><label for="action">${both('只对某种调用', 'Only for the action')}</label><select id="action" name="action"><option value="">全部 · All</option>${actions.map((action) => html`<option>${action}</option>`)}</select></div>
    <div><label for="orderId">${both('只对某个订单', 'Only for the order')}</label><input id="orderId" name="orderId" maxlength="128"></div>
    <div><label for="tenant">${both('只对某个端点', 'Only for the endpoint')}</label><input id="tenant" name="tenant" maxlength="40" placeholder="production"></div>
    <div><label for="count">${both('几次之后恢复正常', 'How many times')}</label><input id="count" name="count" type="number" min="1" max="1000"></div>
    <div><label for="seconds">${both('拖延秒数', 'Seconds, when slow')}</label><input id="seconds" name="seconds" type="number" min="0" max="120"></div>
    <button type="submit">${both('下达', 'Set')}</button>
  </form>`;
}
