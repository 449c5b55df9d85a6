import { type NotifyMode, notifyModes, type StandingBehaviour } from '../wire/behaviour';
import { both, type Html, html } from './html';

const wording: Record<NotifyMode, [zh: string, en: string]> = {
  once: ['正常通知一次', 'Once'],
  twice: ['同一通知同时发两次', 'Twice, at the same moment'],
  late: ['延迟通知', 'Late'],
  'before-return': ['先通知，再返回商户页面', 'Before the browser returns'],
  'after-return': ['返回商户页面之后再通知', 'After the browser returned'],
  'out-of-order': ['乱序：前后夹杂过时的状态', 'Out of order, between stale ones'],
  never: ['不通知，只能查询', 'Never: query only'],
  'wrong-amount': ['通知中的金额多一分', 'One fen too much'],
  'wrong-order': ['通知中的单号不对', 'Another order number'],
  'forged-signature': ['伪造签名', 'Forged signature'],
};

export function behaviourName({ notify, seconds, count }: StandingBehaviour): Html {
  const [zh, en] = wording[notify];
  const after = seconds === undefined ? '' : ` (${seconds} s)`;
  const times = count === undefined ? '' : ` × ${count}`;
  return both(`${zh}${after}${times}`, en);
}

/** Choice of how notifications of one payment behave; the first keeps the console's setting. */
export function behaviourChoices(standing: StandingBehaviour): Html {
  return html`<fieldset><legend>${both('支付结果如何通知商户', 'How the merchant is notified')}</legend>
    <label class="choice"><input type="radio" name="notify" value="" checked><span>${both('按控制台设定：', 'As set:')} ${behaviourName(standing)}</span></label>
    ${notifyModes.map((mode) => html`<label class="choice"><input type="radio" name="notify" value="${mode}"><span>${behaviourName({ notify: mode })}</span></label>`)}
  </fieldset>
  <label for="seconds">${both('延迟秒数（用于延迟类选项）', 'Seconds, where it waits')}</label>
  <input id="seconds" name="seconds" type="number" min="0" max="600" inputmode="numeric" placeholder="10">`;
}

/** The console's form for what follows; `extra` fields belong to one partner only. */
export function standingForm(standing: StandingBehaviour, extra?: Html): Html {
  return html`<form method="post" action="/console/behaviour" class="fields">
    <p class="small">${both('当前：', 'Now:')} ${behaviourName(standing)}</p>
    <div><label for="notify">${both('通知方式', 'Notifications')}</label>
    <select id="notify" name="notify">${notifyModes.map((mode) => html`<option value="${mode}" ${mode === standing.notify ? 'selected' : ''}>${wording[mode].join(' · ')}</option>`)}</select></div>
    <div><label for="seconds">${both('延迟秒数', 'Seconds late')}</label><input id="seconds" name="seconds" type="number" min="0" max="600" value="${standing.seconds}"></div>
    <div><label for="count">${both('只用几次（留空为一直）', 'How many times (empty: always)')}</label><input id="count" name="count" type="number" min="1" max="1000" value="${standing.count}"></div>
    ${extra}
    <button type="submit">${both('保存', 'Save')}</button>
  </form>`;
}
