/** The marks of edits and problems, in the text and in the legend alike. */
import { css } from 'lit'

export const editStyles = css`
  .edit {
    border-radius: 2px;
    border-bottom: 2px solid transparent;
    cursor: help;
  }
  .edit.shift {
    background: color-mix(in srgb, #c46a1c 15%, transparent);
    border-bottom-color: #c46a1c;
  }
  .edit.gloss {
    background: color-mix(in srgb, #3c8f6c 15%, transparent);
    border-bottom: 2px dotted #3c8f6c;
  }
  .edit.script {
    border-bottom: 1px dashed #7f9cc7;
  }
  .edit.sign {
    background: color-mix(in srgb, #8a6cb5 15%, transparent);
    border-bottom: 2px dotted #8a6cb5;
  }
  .edit.other {
    background: color-mix(in srgb, #b8566f 15%, transparent);
    border-bottom: 3px double #b8566f;
  }
  mark .edit {
    background: none;
  }
  /* What was taken out leaves a wedge below the line where it stood. */
  .edit.gone {
    display: inline-block;
    width: 0;
    height: 0;
    margin: 0 -4px;
    border: 4px solid transparent;
    border-bottom: 6px solid #3c8f6c;
    border-top: 0;
    border-radius: 0;
    background: none;
    vertical-align: -0.4em;
  }
  .edit.gone.sign {
    border-bottom-color: #8a6cb5;
  }
  .edit.gone.other {
    border-bottom-color: #b8566f;
  }
  .edit.current,
  .edit:hover {
    background: var(--zl-mark);
  }
  .edit.current {
    box-shadow: 0 0 0 2px var(--zl-mark-strong);
  }
  .edit.gone.current,
  .edit.gone:hover {
    background: none;
    border-bottom-color: var(--zl-mark-strong);
    box-shadow: none;
    filter: drop-shadow(0 0 1px var(--zl-ink));
  }
  .was .edit.gloss,
  .was .edit.sign {
    text-decoration: line-through;
    text-decoration-color: #7d8b99;
    color: var(--zl-ink-soft);
  }
  .problem {
    text-decoration: underline wavy var(--zl-warn);
    text-underline-offset: 5px;
    cursor: help;
  }
`
