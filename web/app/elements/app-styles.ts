/** The page's grid: filters, document, canvas, panel side by side where there is room, sheets where there is not. */
import { css } from 'lit'

export const appStyles = css`
  .page {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    color: var(--zl-ink);
    font: 14px/1.55 var(--zl-font);
  }
  header {
    display: flex;
    gap: 14px;
    align-items: center;
    min-height: 56px;
    padding: 8px 18px;
    background: var(--zl-bar);
    color: var(--zl-bar-ink);
  }
  h1 {
    flex: none;
    margin: 0;
    white-space: nowrap;
    font-size: 18px;
    letter-spacing: 0.06em;
  }
  h1 a {
    display: inline-flex;
    gap: 9px;
    align-items: center;
    text-decoration: none;
  }
  h1 a:focus-visible {
    outline-color: var(--zl-bar-ink);
  }
  header .views {
    color: var(--zl-bar-ink);
  }
  header .views:hover {
    background: rgb(255 255 255 / 12%);
  }
  header .views:focus-visible {
    outline-color: var(--zl-bar-ink);
  }
  zl-search:lang(en) {
    flex: 1 9 190px;
  }
  zl-search {
    min-width: 0;
    flex: 1 4 260px;
    max-width: 400px;
  }
  zl-views {
    flex: 0 1 auto;
    margin-left: auto;
  }
  .away {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    justify-content: center;
    padding: 7px 18px;
    background: var(--zl-warn-soft);
    color: var(--zl-warn);
    border-bottom: 1px solid var(--zl-line);
  }
  .away span {
    flex: 0 1 auto;
  }
  zl-empty {
    flex: 1;
    min-height: 0;
  }
  main {
    flex: 1;
    min-height: 0;
    display: flex;
  }
  zl-filters {
    flex: 0 0 244px;
    border-right: 1px solid var(--zl-line);
  }
  zl-document {
    flex: 0 0 clamp(440px, 47vw, 980px);
    border-right: 1px solid var(--zl-line);
  }
  .reading zl-filters,
  .answering zl-filters,
  .reading .question {
    display: none;
  }
  .question {
    flex: 0 0 clamp(330px, 29vw, 460px);
    border-right: 1px solid var(--zl-line);
  }
  .done {
    position: fixed;
    z-index: 40;
    left: 50%;
    bottom: 24px;
    translate: -50% 0;
    margin: 0;
    padding: 9px 18px;
    border-radius: 9px;
    background: var(--zl-bar);
    color: var(--zl-bar-ink);
    box-shadow: var(--zl-shadow);
    animation: leave 0.4s 5s both;
  }
  @keyframes leave {
    to {
      opacity: 0;
      visibility: hidden;
    }
  }
  zl-agency,
  zl-changes,
  zl-corrections,
  zl-console,
  zl-matrix,
  zl-table,
  zl-overview {
    flex: 1;
    min-height: 0;
  }
  .stage {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  zl-network {
    flex: 1;
    min-height: 0;
  }
  .caption {
    margin: 0;
    padding: 7px 16px;
    background: var(--zl-canvas);
    color: var(--zl-ink-faint);
    font-size: 12.5px;
  }
  zl-account {
    flex: none;
  }
  zl-panel {
    flex: 0 0 clamp(340px, 27vw, 460px);
    border-left: 1px solid var(--zl-line);
  }
  .centre {
    position: absolute;
    left: 50%;
    top: 46%;
    translate: -50% -50%;
    display: flex;
    gap: 10px;
    align-items: center;
    color: var(--zl-ink-soft);
  }
  .centre.card {
    width: min(420px, calc(100% - 48px));
    padding: 22px 26px;
    border-radius: 12px;
    background: var(--zl-paper);
    box-shadow: var(--zl-shadow);
  }
  .spinner {
    width: 18px;
    height: 18px;
    border: 2px solid var(--zl-line-strong);
    border-top-color: var(--zl-accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
  @media (max-width: 1180px) {
    /* No room for three: the document lies over the canvas, beside the panel. */
    .reading .stage {
      display: none;
    }
    .reading zl-document {
      flex: 1 1 0;
    }
  }
  @media (max-width: 820px) {
    header {
      flex-wrap: wrap;
      gap: 8px 0;
      padding: 8px 12px 10px;
    }
    h1 {
      margin-right: auto;
      font-size: 17px;
      letter-spacing: 0.02em;
    }
    zl-search,
    zl-search:lang(en) {
      order: 1;
      flex: 1 0 100%;
      max-width: none;
    }
    zl-views {
      order: 2;
      flex: 1 0 100%;
    }
    .question {
      order: 2;
      flex: 0 0 56%;
      border: 0;
      border-top: 1px solid var(--zl-line);
    }
    .selecting .question {
      display: none;
    }
    main {
      flex-direction: column;
      position: relative;
    }
    .away {
      flex-wrap: nowrap;
      padding: 6px 12px;
    }
    zl-filters {
      position: absolute;
      z-index: 12;
      inset: 0;
      flex: none;
      border: 0;
    }
    .reading zl-filters {
      display: none;
    }
    .reading zl-document {
      position: absolute;
      z-index: 11;
      inset: 0;
      flex: none;
      border: 0;
    }
    .reading .stage {
      display: flex;
    }
    zl-panel {
      flex: 0 0 54%;
      border: 0;
      border-radius: 14px 14px 0 0;
      box-shadow: 0 -4px 24px rgb(22 35 58 / 16%);
      z-index: 5;
      overflow: hidden;
    }
    zl-panel[tall] {
      flex-basis: 100%;
    }
  }
  @media print {
    /* What is read is printed: the view and the proof, on white. */
    .page {
      height: auto;
    }
    header,
    zl-filters,
    zl-tools,
    zl-node-list,
    .away,
    .done {
      display: none !important;
    }
    main {
      display: block;
    }
    .stage {
      display: block;
      min-height: 60vh;
    }
    zl-network {
      height: 60vh;
      break-inside: avoid;
    }
    zl-panel,
    zl-document,
    .question {
      display: block;
      border: 0;
      overflow: visible;
    }
  }
`
