/** What the answers to questions share: a form on top, the answer below it, scrolling by itself. */
import { css } from 'lit'

export const answerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--zl-paper);
  }
  .ask {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--zl-line);
  }
  .ask h2 {
    font-size: 15px;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .options label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    cursor: pointer;
  }
  .options input {
    width: 15px;
    height: 15px;
    margin: 0;
    accent-color: var(--zl-accent);
  }
  .answer {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 14px 16px 32px;
  }
  .answer > * + * {
    margin-top: 14px;
  }
  .lead {
    font-size: 15px;
    line-height: 1.7;
  }
  .notes {
    padding: 7px 10px;
    border-radius: 7px;
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
    font-size: 13px;
  }
  h3 {
    font-size: 14px;
    margin-bottom: 6px;
  }
  h3 .count {
    margin-left: 6px;
    color: var(--zl-ink-faint);
    font-weight: 400;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tabs [aria-pressed='true'] {
    border-color: var(--zl-accent);
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  pre {
    margin: 6px 0 0;
    padding: 10px 12px;
    border-radius: 7px;
    background: var(--zl-ground);
    font: 12.5px/1.6 ui-monospace, Consolas, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  summary {
    cursor: pointer;
  }
`
