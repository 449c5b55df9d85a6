import { formStyles } from './style-sheet-forms';

/** The one stylesheet of all partners; each brand sets its colour on the body. */
export const styleSheet = `
:root { color-scheme: light; --ink: #1c2430; --muted: #5d6878; --line: #e3e7ee; --soft: #f5f7fa; --accent: #1456c8; --accent-soft: #eaf1fd;
  --good: #11743c; --good-soft: #e6f5ec; --bad: #b3261e; --bad-soft: #fdecea; --wait: #8a5a00; --wait-soft: #fff4dc; }
body.bank { --accent: #0b6b66; --accent-soft: #e3f3f2; }
body.vendor { --accent: #4a3fb5; --accent-soft: #eeecfb; }
body.sink { --accent: #2f5d8c; --accent-soft: #e9f0f7; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--soft); color: var(--ink);
  font: 14px/1.6 system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; }
h1 { font-size: 22px; line-height: 1.35; margin: 0 0 4px; font-weight: 600; }
h1.quiet { font-size: 14px; font-weight: 400; color: var(--muted); }
h2 { font-size: 16px; line-height: 1.4; margin: 0 0 12px; font-weight: 600; }
h3 { font-size: 14px; margin: 16px 0 8px; font-weight: 600; }
p { margin: 0 0 8px; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.en { color: var(--muted); font-weight: 400; font-size: .92em; }
h1 .en, h2 .en { font-size: .78em; }
.muted { color: var(--muted); }
.small { font-size: 13px; }
.center { text-align: center; }
.mono, code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 12.5px; }
.mono { overflow-wrap: anywhere; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.when { white-space: nowrap; font-size: 13px; font-variant-numeric: tabular-nums; }

.row { max-width: 1360px; margin: 0 auto; padding: 0 24px; width: 100%; }
.row.narrow, main.narrow { max-width: 620px; }
.top { background: #fff; border-bottom: 1px solid var(--line); }
.top .row { display: flex; align-items: center; gap: 20px; min-height: 58px; flex-wrap: wrap; }
.brand { display: inline-flex; align-items: center; gap: 8px; color: var(--ink); font-size: 16px; }
.brand:hover { text-decoration: none; }
.mark { color: var(--accent); flex: none; }
.top nav { display: flex; gap: 18px; }
.top nav a { color: var(--ink); padding: 6px 0; }
.ribbon { margin-left: auto; padding: 2px 10px; border-radius: 99px; background: var(--wait-soft); color: var(--wait); font-size: 12.5px; white-space: nowrap; }
.ribbon .en { color: inherit; }
main { max-width: 1360px; margin: 0 auto; padding: 28px 24px 40px; width: 100%; flex: 1; }
footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 12.5px; padding: 14px 0; }

.card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 0 0 18px; }
.card.center { padding: 40px 24px; }
.head { display: flex; align-items: baseline; gap: 8px 16px; flex-wrap: wrap; margin: 0 0 16px; }
.head h1, .head h2 { margin: 0; }
.head form { margin-left: auto; }
.code { font-size: 40px; line-height: 1; color: var(--muted); margin: 0 0 12px; font-weight: 300; }

.side { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 0 18px; align-items: start; }
.stats { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 14px 0 0; }
.stats div { min-width: 90px; }
.stats dt { color: var(--muted); font-size: 12.5px; }
.stats dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 20px; margin: 0; }
h1 + .facts { margin-top: 14px; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts.pay { border-top: 1px solid var(--line); margin: 18px 0 20px; padding-top: 16px; }
.amount { font-size: 40px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; margin: 4px 0; }
.icon { width: 52px; height: 52px; border-radius: 50%; display: inline-grid; place-items: center; font-size: 26px; margin: 0 0 12px; }
.icon.good { background: var(--good-soft); color: var(--good); } .icon.bad { background: var(--bad-soft); color: var(--bad); }
.icon.wait { background: var(--wait-soft); color: var(--wait); }

.tag { display: inline-block; padding: 1px 8px; border-radius: 4px; font-size: 12.5px; white-space: nowrap; background: #eef1f5; color: #465063; }
.tag .en { color: inherit; }
.tag.good { background: var(--good-soft); color: var(--good); }
.tag.bad { background: var(--bad-soft); color: var(--bad); }
.tag.wait { background: var(--wait-soft); color: var(--wait); }
.note { border-radius: 8px; padding: 10px 14px; background: var(--accent-soft); margin: 0 0 16px; }
.note.good { background: var(--good-soft); color: var(--good); } .note.bad { background: var(--bad-soft); color: var(--bad); }
.note.wait { background: var(--wait-soft); color: var(--wait); }
.note.good .en, .note.bad .en, .note.wait .en { color: inherit; }

.scroll { overflow-x: auto; margin: 0 -24px; padding: 0 24px; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; color: var(--muted); background: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 8px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
th.num { text-align: right; }
tbody tr:last-child td { border-bottom: 0; }
.empty { text-align: center; color: var(--muted); padding: 28px 12px; }
.feature { border-top: 1px solid var(--line); padding: 14px 0; }
.feature:first-of-type { border-top: 0; }
.hero { padding: 28px 0 20px; }
.hero h1 { font-size: 32px; }
.hero p { font-size: 16px; max-width: 38em; }
${formStyles}
@media (max-width: 760px) {
  .row, main { padding-left: 16px; padding-right: 16px; }
  main { padding-top: 18px; }
  .top .row { padding-top: 10px; padding-bottom: 10px; gap: 6px 16px; }
  .top nav { order: 3; width: 100%; overflow-x: auto; }
  .card { padding: 16px; }
  .scroll { margin: 0 -16px; padding: 0 16px; }
  .side { grid-template-columns: minmax(0, 1fr); }
  .hero h1 { font-size: 26px; }
  .head form { margin-left: 0; width: 100%; }
  .head button.plain { padding-left: 0; }
  .amount { font-size: 34px; }
  table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stack tr { display: block; padding: 10px 0; border-bottom: 1px solid var(--line); }
  table.stack tbody tr:last-child { border-bottom: 0; }
  table.stack td { display: flex; gap: 12px; justify-content: space-between; border: 0; padding: 3px 0; text-align: right; white-space: normal; overflow-wrap: anywhere; }
  table.stack td[data-label]::before { content: attr(data-label); color: var(--muted); flex: none; text-align: left; font: 400 13px/1.6 system-ui, sans-serif; }
  table.stack td.empty { display: block; text-align: center; }
  table.stack td.wide { display: block; text-align: left; }
  table.stack td.wide::before { display: block; }
}
@media print { .top nav, footer, form { display: none; } body { background: #fff; } }
`;
