/** What the matrix and the table share: a bar of choices on top, the rest below it, scrolling by itself. */
import { css } from 'lit'

export const barStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--zl-paper);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding: 8px 16px;
    border-bottom: 1px solid var(--zl-line);
  }
  .bar [aria-pressed='true'] {
    border-color: var(--zl-accent);
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
  }
`
