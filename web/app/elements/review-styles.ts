/** The review of possible duplicates: list and pair side by side where there is room, one after the other on a phone. */
import { css } from 'lit'

export const reviewStyles = css`
  :host {
    flex: 1;
    display: flex;
    min-width: 0;
    min-height: 0;
    background: var(--zl-paper);
  }
  .list {
    flex: 0 0 clamp(320px, 29vw, 440px);
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: 1px solid var(--zl-line);
  }
  .pair {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .top {
    padding: 12px 16px 10px;
    border-bottom: 1px solid var(--zl-line);
  }
  .top h2 {
    font-size: 16px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px;
    margin-top: 8px;
  }
  select,
  input {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--zl-line-strong);
    border-radius: 7px;
    background: var(--zl-paper);
    color: inherit;
    font: inherit;
  }
  select.set {
    border-color: var(--zl-accent);
    background: var(--zl-accent-soft);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    margin-top: 8px;
    color: var(--zl-ink-soft);
    font-size: 13px;
  }
  .rows {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 10px;
    width: 100%;
    padding: 10px 16px;
    border-bottom: 1px solid var(--zl-line);
    border-left: 3px solid transparent;
  }
  .row:hover {
    background: var(--zl-canvas);
  }
  .row[aria-current] {
    background: var(--zl-accent-soft);
    border-left-color: var(--zl-accent);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .names {
    overflow-wrap: anywhere;
    line-height: 1.45;
  }
  .names b {
    display: block;
    font-weight: 600;
  }
  .score {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .about {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 3px 6px;
    align-items: center;
  }
  .chip.confirmed {
    background: var(--zl-against-soft);
    color: var(--zl-against);
  }
  .chip.rejected {
    background: var(--zl-ground);
    color: var(--zl-ink-faint);
  }
  .chip.later {
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
  }
  .extra {
    padding: 12px 16px;
    border-bottom: 1px solid var(--zl-line);
    font-size: 13px;
  }
  .extra li {
    padding: 5px 0;
    overflow-wrap: anywhere;
  }
  summary {
    cursor: pointer;
  }
  .none {
    padding: 32px 20px;
    color: var(--zl-ink-soft);
    text-align: center;
  }
  .none .button {
    margin-top: 10px;
  }
  .back {
    display: none;
  }
  @media (max-width: 1180px) {
    .list {
      flex-basis: 290px;
    }
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }
    .filters:not([open]) .more {
      display: none;
    }
  }
  @media (max-width: 820px) {
    .list,
    .pair {
      flex: 1 1 100%;
      border: 0;
    }
    .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    select,
    input {
      min-height: 40px;
    }
    :host(:not([looking])) .pair,
    :host([looking]) .list {
      display: none;
    }
    .back {
      display: inline-flex;
    }
  }
`
