/** One finding: what is said of the two above, both cards side by side, the verdicts held at the foot. */
import { css } from 'lit'

export const reviewPairStyles = css`
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 18px 24px 28px;
  }
  .none {
    padding: 40px 24px;
    color: var(--zl-ink-soft);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  h2 {
    margin: 6px 0 4px;
    font-size: 19px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 14px 0 6px;
    font-size: 14px;
  }
  h3 .faint {
    font-weight: 400;
  }
  .decided {
    color: var(--zl-ink-soft);
    overflow-wrap: anywhere;
  }
  .chip.confirmed {
    background: var(--zl-against-soft);
    color: var(--zl-against);
  }
  .chip.later {
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
  }
  .reasons li {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr);
    gap: 8px;
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .reasons b {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .for b {
    color: var(--zl-for);
  }
  .against b {
    color: var(--zl-against);
  }
  .comparison {
    margin-top: 16px;
    overflow-x: auto;
  }
  table {
    width: 100%;
    min-width: 480px;
    border-collapse: collapse;
    font-size: 13px;
    table-layout: fixed;
  }
  th,
  td {
    padding: 6px 10px;
    border: 1px solid var(--zl-line);
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    background: var(--zl-ground);
    font-weight: 600;
  }
  th:first-child {
    width: 92px;
    font-weight: 400;
    color: var(--zl-ink-soft);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 20px 24px;
    margin-top: 20px;
  }
  .cards section {
    min-width: 0;
    padding: 16px 18px;
    border: 1px solid var(--zl-line);
    border-radius: 10px;
  }
  footer {
    flex: none;
    padding: 10px 24px 12px;
    border-top: 1px solid var(--zl-line);
    background: var(--zl-canvas);
  }
  .failure {
    margin-bottom: 6px;
    color: var(--zl-warn);
  }
  .last {
    margin-bottom: 6px;
    color: var(--zl-ink-soft);
    overflow-wrap: anywhere;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(130px, 200px) minmax(0, 1fr);
    gap: 8px 14px;
  }
  .fields label {
    display: flex;
    gap: 8px;
    align-items: center;
    white-space: nowrap;
    color: var(--zl-ink-soft);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 34px;
    padding: 0 10px;
    border: 1px solid var(--zl-line-strong);
    border-radius: 7px;
    background: var(--zl-paper);
    color: var(--zl-ink);
    font: inherit;
  }
  .verdicts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-top: 9px;
  }
  .verdicts [aria-pressed='true'] {
    border-color: var(--zl-accent);
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
  }
  kbd {
    display: inline-block;
    min-width: 18px;
    margin-left: 4px;
    padding: 0 5px;
    border: 1px solid var(--zl-line-strong);
    border-radius: 4px;
    background: var(--zl-ground);
    color: var(--zl-ink-soft);
    font: 11.5px/17px ui-monospace, Consolas, monospace;
    text-align: center;
  }
  .keys {
    margin-left: auto;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin-top: 10px;
    color: var(--zl-ink-soft);
    font-size: 13px;
  }
  .help div {
    display: flex;
    gap: 6px;
  }
  .back {
    display: none;
  }
  @media (max-width: 820px) {
    .scroll {
      padding: 12px 14px 20px;
    }
    .back {
      display: inline-flex;
      min-height: 40px;
      margin-bottom: 10px;
    }
    footer {
      padding: 8px 12px 10px;
    }
    .fields {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    input {
      height: 40px;
    }
    .verdicts .button {
      flex: 1 1 40%;
      justify-content: center;
      min-height: 42px;
    }
    kbd,
    .keys,
    .help {
      display: none;
    }
  }
`
