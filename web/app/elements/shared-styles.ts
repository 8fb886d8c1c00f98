/** What every element's shadow root shares: controls, chips, focus. Colours are theme.css's. */
import { css } from 'lit'

export const sharedStyles = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--zl-accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 3px 12px;
    border: 1px solid var(--zl-line-strong);
    border-radius: 7px;
    background: var(--zl-paper);
    color: var(--zl-ink);
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    border-color: var(--zl-accent);
    color: var(--zl-accent);
  }
  .link {
    color: var(--zl-accent);
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 7px;
    color: var(--zl-ink-soft);
  }
  .icon-button:hover {
    background: var(--zl-ground);
    color: var(--zl-ink);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    padding: 0 7px;
    border-radius: 5px;
    background: var(--zl-ground);
    color: var(--zl-ink-soft);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .chip.accent {
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
  }
  .chip.warn {
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
  }
  .chip.dashed {
    background: none;
    box-shadow: inset 0 0 0 1px var(--zl-line-strong);
  }
  .faint {
    color: var(--zl-ink-faint);
    font-size: 12.5px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`
