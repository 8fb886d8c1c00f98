/** A question that has to be answered before anything else: over the page, with its choices at the end. */
import { css } from 'lit'

export const dialogStyles = css`
  dialog {
    width: min(500px, calc(100vw - 32px));
    padding: 22px 24px;
    border: 0;
    border-radius: 12px;
    color: var(--zl-ink);
    background: var(--zl-paper);
    box-shadow: var(--zl-shadow);
    font: inherit;
  }
  dialog::backdrop {
    background: rgb(22 35 58 / 45%);
  }
  h2 {
    font-size: 17px;
    margin-bottom: 10px;
    overflow-wrap: anywhere;
  }
  .failure {
    color: var(--zl-warn);
  }
  .choices {
    display: flex;
    justify-content: flex-end;
    gap: 10px;
  }
`
