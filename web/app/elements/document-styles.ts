/** The frame of zl-document: header, record, outline and text beside each other. */
import { css } from 'lit'

export const documentStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--zl-paper);
    container-type: inline-size;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 9px 10px 9px 20px;
    border-bottom: 1px solid var(--zl-line);
  }
  .title {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-size: 16px;
    line-height: 1.4;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .toggle {
    font-size: 13px;
  }
  .toggle[aria-expanded='true'] {
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
  }
  .message {
    padding: 28px 24px;
  }
  zl-document-record {
    flex: none;
    max-height: 42%;
    overflow-y: auto;
    padding: 14px 20px;
    background: var(--zl-ground);
    border-bottom: 1px solid var(--zl-line);
  }
  .columns {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    position: relative;
  }
  .outline {
    display: none;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 12px 8px 24px;
    border-right: 1px solid var(--zl-line);
    font-size: 13px;
    background: var(--zl-paper);
  }
  .outline button {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    width: 100%;
    padding: 4px 8px;
    border-radius: 6px;
    color: var(--zl-ink-soft);
    line-height: 1.45;
  }
  .outline button:hover {
    background: var(--zl-ground);
  }
  .outline [aria-current] {
    background: var(--zl-accent-soft);
    color: var(--zl-accent);
    font-weight: 600;
  }
  .number {
    color: var(--zl-ink-faint);
    font-variant-numeric: tabular-nums;
  }
  .with-outline .outline {
    display: block;
    position: absolute;
    z-index: 2;
    inset: 0 auto 0 0;
    width: min(320px, 86%);
    box-shadow: var(--zl-shadow);
  }
  @container (min-width: 640px) {
    .outline-toggle {
      display: none;
    }
    .columns {
      grid-template-columns: 210px minmax(0, 1fr);
    }
    .outline,
    .with-outline .outline {
      display: block;
      position: static;
      width: auto;
      box-shadow: none;
    }
  }
  @container (max-width: 480px) {
    header {
      flex-wrap: wrap;
      padding-left: 16px;
    }
    .title {
      flex: 1 1 calc(100% - 60px);
    }
    header > .icon-button {
      order: 1;
      width: 40px;
      height: 40px;
    }
    header > .toggle {
      order: 2;
    }
  }
`
