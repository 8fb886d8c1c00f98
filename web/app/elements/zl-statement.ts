/**
 * One statement as it stands in the plan: the sentence with cue and names marked,
 * how sure the machine is, whether it speaks of what is there or of what is to be
 * built, and where it stands. A click opens the document at these words.
 */
import { css, html, LitElement } from 'lit'
import type { Statement } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { evidenceRuns } from '../state/evidence-runs.ts'
import { confidenceWord, STATUS_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlStatement extends LitElement {
  static override properties = { statement: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      :host {
        position: relative;
      }
      .wrong {
        position: absolute;
        right: 8px;
        bottom: 6px;
        padding: 0 4px;
        color: var(--zl-ink-faint);
        font-size: 12px;
      }
      .wrong:hover {
        color: var(--zl-warn);
        text-decoration: underline;
      }
      .open {
        display: block;
        width: 100%;
        padding: 8px 10px 8px 11px;
        border: 1px solid var(--zl-line);
        border-left: 3px solid var(--zl-line-strong);
        border-radius: 6px;
        background: var(--zl-paper);
        transition: border-color 0.15s, background 0.15s;
      }
      .open:hover {
        border-color: var(--zl-accent);
        background: var(--zl-hover);
      }
      .sentence {
        display: block;
        line-height: 1.65;
        overflow-wrap: anywhere;
      }
      mark {
        background: var(--zl-mark);
        color: inherit;
        border-radius: 3px;
        padding: 0 2px;
        font-weight: 600;
      }
      .name {
        border-bottom: 1.5px solid var(--zl-line-strong);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        margin-top: 6px;
        padding-right: 42px;
        color: var(--zl-ink-faint);
        font-size: 12px;
      }
      .place {
        flex: 1 1 auto;
        min-width: 0;
      }
    `,
  ]

  declare statement: Statement

  override render() {
    const { evidence, cue, source, target, status, confidence } = this.statement
    const { measure, document } = evidence
    return html`<button class="open" @click=${this.#open} title=${msg('在原文中查看')} data-role="statement">
      <q class="sentence" lang="zh-Hans">${evidenceRuns(evidence.text, cue, [source.name, target.name]).map((run) =>
        run.role === 'cue' ? html`<mark>${run.text}</mark>` : run.role === 'name' ? html`<span class="name">${run.text}</span>` : run.text)}</q>
      <span class="facts">
        <span class="chip ${status === 'planned' ? 'dashed' : ''}">${msg(STATUS_WORDS[status])}</span>
        <span title=${msg(str`可信度 ${Math.round(confidence * 100)}%`)}>${msg(str`可信度${msg(confidenceWord(confidence))}`)}</span>
        <span class="place">${measure ? `${measure.number} ${measure.title}` : document ? `《${document.title}》` : msg(str`${evidence.addedBy ?? ''}补充`)}</span>
      </span>
    </button>
    <button class="wrong" title=${msg('更正：这条关系不对')} @click=${() => send(this, 'zl-correction-begun', { subject: { kind: 'statement', statement: this.statement } })}>${msg('不对？')}</button>`
  }

  #open(): void {
    const { document, start, end } = this.statement.evidence
    if (document === null) return
    send(this, 'zl-place-opened', { document: document.id, mark: { start, end }, measure: null })
  }
}

customElements.define('zl-statement', ZlStatement)
