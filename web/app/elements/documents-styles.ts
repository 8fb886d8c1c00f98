/** The list of documents: a table where there is room, cards on a phone. */
import { css } from 'lit'

export const documentsStyles = css`
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--zl-ground);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 52px;
    padding: 8px 24px;
    border-bottom: 1px solid var(--zl-line);
    background: var(--zl-paper);
  }
  h2 {
    font-size: 17px;
  }
  .body {
    flex: 1;
    overflow-y: auto;
    padding: 20px 24px 48px;
  }
  .body > * {
    max-width: 1240px;
    margin-inline: auto;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 18px;
    align-items: center;
    padding: 16px 20px;
    margin-bottom: 18px;
    border: 1.5px dashed var(--zl-line-strong);
    border-radius: 12px;
    background: var(--zl-paper);
    color: var(--zl-ink-soft);
  }
  zl-uploads {
    display: block;
    margin-bottom: 20px;
  }
  .none {
    padding: 24px 0;
    text-align: center;
    color: var(--zl-ink-soft);
  }
  .order {
    display: none;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    border: 1px solid var(--zl-line);
    border-radius: 10px;
    background: var(--zl-paper);
    overflow: hidden;
  }
  th {
    padding: 0;
    text-align: left;
    font-weight: 600;
    font-size: 13px;
    color: var(--zl-ink-soft);
    background: var(--zl-canvas);
    border-bottom: 1px solid var(--zl-line);
    white-space: nowrap;
  }
  th button {
    width: 100%;
    padding: 9px 10px;
    font-weight: inherit;
  }
  th button:hover {
    color: var(--zl-accent);
  }
  th.measures button,
  th.entities button,
  th.relations button,
  th.problems button {
    text-align: right;
  }
  td {
    padding: 10px;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  tr + tr td {
    border-top: 1px solid var(--zl-line);
  }
  tbody tr:hover td {
    background: var(--zl-canvas);
  }
  td.title {
    min-width: 240px;
    unicode-bidi: isolate;
  }
  td.title .faint {
    display: block;
  }
  td.number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  td.date,
  td.read {
    white-space: nowrap;
  }
  td.remove {
    padding: 4px 8px;
    text-align: right;
  }
  @media (max-width: 820px) {
    header {
      padding: 8px 16px;
    }
    .body {
      padding: 14px 12px 40px;
    }
    .order {
      display: flex;
      align-items: center;
      gap: 10px;
      margin-bottom: 8px;
      color: var(--zl-ink-soft);
    }
    select {
      flex: none;
      min-height: 38px;
      padding: 4px 10px;
      border: 1px solid var(--zl-line-strong);
      border-radius: 7px;
      background: var(--zl-paper);
      color: inherit;
      font: inherit;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: baseline;
      position: relative;
      padding: 12px 52px 12px 14px;
    }
    tr + tr {
      border-top: 1px solid var(--zl-line);
    }
    td,
    tr + tr td {
      padding: 0;
      border: 0;
      font-size: 13px;
      color: var(--zl-ink-soft);
    }
    td.not-given {
      display: none;
    }
    td.title {
      flex: 1 0 100%;
      min-width: 0;
      font-size: 15px;
    }
    td.number::before {
      content: attr(data-word) ' ';
      color: var(--zl-ink-faint);
    }
    td.remove {
      position: absolute;
      right: 8px;
      top: 8px;
    }
    td.remove .icon-button {
      width: 40px;
      height: 40px;
    }
  }
`
