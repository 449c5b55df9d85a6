/** Buttons, fields and disclosures; part of `styleSheet`. */
export const formStyles = `
form { margin: 0; }
label, .label { display: block; font-size: 13px; color: var(--muted); margin: 0 0 4px; }
input, select, textarea { font: inherit; color: inherit; width: 100%; padding: 7px 10px; border: 1px solid #c4ccd8; border-radius: 6px; background: #fff; min-height: 38px; }
textarea { min-height: 120px; resize: vertical; }
input:focus, select:focus, textarea:focus { border-color: var(--accent); outline: 2px solid var(--accent-soft); outline-offset: 0; }
.fields { display: grid; gap: 12px; }
.fields.inline { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); align-items: end; }
.search { display: flex; gap: 8px; max-width: 420px; }
.search input { min-width: 0; }
.button, button { display: inline-block; font: inherit; font-weight: 500; padding: 7px 18px; min-height: 38px; border-radius: 6px; cursor: pointer;
  border: 1px solid var(--accent); background: var(--accent); color: #fff; white-space: nowrap; text-align: center; }
.button:hover, button:hover { filter: brightness(1.08); text-decoration: none; }
.button .en, button .en { color: inherit; opacity: .85; }
.button.ghost, button.ghost { background: #fff; color: var(--accent); }
button.big { display: block; width: 100%; font-size: 16px; padding: 11px 18px; margin: 0 0 10px; }
button.plain { background: none; border-color: transparent; color: var(--muted); }
button.plain .en { opacity: 1; }
button.plain:hover { color: var(--ink); filter: none; text-decoration: underline; }
details { border-top: 1px solid var(--line); padding: 12px 0 0; margin: 16px 0 0; }
td details, .feature details { border: 0; margin: 0; padding: 0; }
summary { cursor: pointer; color: var(--muted); }
details[open] > summary { margin-bottom: 12px; }
td details[open] > summary { margin-bottom: 6px; }
td summary { white-space: nowrap; }
td details[open] { min-width: 250px; }
fieldset + label { margin-top: 12px; }
fieldset { border: 0; padding: 0; margin: 0; }
legend { padding: 0; margin: 0 0 8px; color: var(--muted); font-size: 13px; }
.choice { display: flex; gap: 8px; align-items: baseline; padding: 5px 0; color: var(--ink); font-size: 14px; margin: 0; cursor: pointer; text-align: left; }
.choice input { width: auto; min-height: 0; flex: none; accent-color: var(--accent); }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; text-align: left; }
pre.text { font-family: inherit; font-size: 14px; background: #fff; }
.attempts { list-style: none; padding: 0; margin: 0; font-size: 13px; }
.attempts li { display: flex; gap: 2px 10px; flex-wrap: wrap; padding: 2px 0; text-align: left; }
iframe { width: 100%; height: 420px; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
`;
