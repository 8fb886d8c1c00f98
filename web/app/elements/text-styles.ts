/** The page of zl-text: a text to be read, with its marks quiet and the evidence loud. */
import { css, unsafeCSS } from 'lit'
import { KIND_LOOKS } from '../state/looks.ts'

/** One underline colour a kind; the values are this project's own constants. */
const kindUnderlines = unsafeCSS(
  Object.entries(KIND_LOOKS).map(([kind, { colour }]) => `.mention.${kind} { text-decoration-color: ${colour}; }`).join('\n'),
)

export const textStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    container-type: inline-size;
  }
  article {
    position: relative;
    height: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 18px max(24px, calc((100% - 660px) / 2)) 30vh;
    font-size: 16px;
    line-height: 1.95;
  }
  article:focus-visible {
    outline-offset: -3px;
  }
  /* Out of sight is not laid out: a text of a million characters opens at once. */
  zl-passage {
    display: block;
  }
  zl-passage[lazy] {
    content-visibility: auto;
  }
  .plain {
    white-space: pre-line;
  }
  article p {
    margin-bottom: 8px;
    overflow-wrap: anywhere;
    scroll-margin-top: 16px;
  }
  .continued {
    margin-top: -8px;
  }
  .heading {
    margin-top: 22px;
    font-weight: 700;
  }
  .here {
    box-shadow: -12px 0 0 var(--zl-paper), -15px 0 0 var(--zl-mark-strong);
  }
  .notes {
    padding: 6px 12px;
    border-radius: 7px;
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
    font-size: 14px;
  }
  mark {
    background: var(--zl-mark);
    color: inherit;
    padding: 3px 0;
    scroll-margin: 40px;
  }
  .mention {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .mention:hover,
  .mention.selected {
    background: var(--zl-accent-soft);
  }
  mark .mention.selected,
  mark .mention:hover {
    background: var(--zl-mark-strong);
  }
  ${kindUnderlines}
  .note {
    position: absolute;
    z-index: 3;
    width: max-content;
    max-width: min(320px, calc(100% - 24px));
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--zl-bar);
    color: var(--zl-bar-ink);
    font-size: 13px;
    line-height: 1.6;
    box-shadow: var(--zl-shadow);
    overflow-wrap: anywhere;
  }
  .note p {
    margin: 0;
  }
  .note p + p {
    margin-top: 5px;
    padding-top: 5px;
    border-top: 1px solid rgb(255 255 255 / 18%);
  }
  .note button {
    color: #9cc4f5;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @container (max-width: 480px) {
    article {
      padding-left: 18px;
      padding-right: 18px;
    }
  }
`
