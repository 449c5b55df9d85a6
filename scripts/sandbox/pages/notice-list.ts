import type { Notice } from '../wire/notifications';
import { beijingTime, readable } from './format';
import { both, type Html, html } from './html';

const states: Record<Notice['state'], [tone: string, zh: string, en: string]> = {
  WAITING: ['wait', '待送达', 'Waiting'],
  RECEIVED: ['good', '已送达', 'Received'],
  GIVEN_UP: ['bad', '已放弃', 'Given up'],
};

/** Each notification with its attempts and the answers it got. */
export function noticeList(notices: Notice[]): Html {
  if (notices.length === 0) return html`<span class="muted">${both('无', 'None')}</span>`;
  return html`${notices.map(noticeItem)}`;
}

function noticeItem(notice: Notice): Html {
  const [tone, zh, en] = states[notice.state];
  return html`<details><summary><span class="tag ${tone}">${both(zh, en)}</span> <span title="尝试次数 attempts">× ${notice.attempts.length}</span>
    ${notice.forged ? html`<span class="tag bad">${both('伪造', 'forged')}</span>` : null}</summary>
    <p class="mono small">POST ${notice.url}</p>
    <pre>${readable(notice.body)}</pre>
    <ol class="attempts">${notice.attempts.map(
      (attempt) => html`<li><span class="nowrap">${beijingTime(attempt.at)}</span>
        <strong>${attempt.status ?? '—'}</strong> <span class="muted">${attempt.tookMs} ms</span>
        <span class="mono">${attempt.error ?? attempt.answer.slice(0, 300)}</span></li>`,
    )}</ol></details>`;
}

/** What a test reads of a notification. */
export function noticeForTests(notice: Notice): unknown {
  const { notificationId, body, forged, state, attempts } = notice;
  const parsed: unknown = JSON.parse(body);
  return { notificationId, body: parsed, forged, state, attempts };
}
