/** One line with its proof: the two ends and the verb, then each sentence; for who answers for what, the measures. */
import { css, html, LitElement, nothing } from 'lit'
import type { Proof, ProvenLine } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { statementOf } from '../state/proof-statement.ts'
import { RELATION_WORDS, ROLE_WORDS } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'
import './zl-relation-mark.ts'
import './zl-statement.ts'

export class ZlProvenLine extends LitElement {
  static override properties = { line: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      p {
        margin-bottom: 5px;
        line-height: 1.6;
      }
      .verb {
        color: var(--zl-ink-soft);
        white-space: nowrap;
        margin: 0 2px;
      }
      zl-statement + zl-statement,
      .measure {
        display: block;
        margin-top: 5px;
      }
    `,
  ]

  declare line: ProvenLine

  override render() {
    const { source, type, target, proofs, statements } = this.line
    return html`<p><zl-entity-link .entity=${source}></zl-entity-link>
        <span class="verb"><zl-relation-mark .type=${type}></zl-relation-mark> ${msg(RELATION_WORDS[type])}</span>
        <zl-entity-link .entity=${target}></zl-entity-link></p>
      ${proofs.map((proof) => this.#proof(proof))}
      ${statements > proofs.length ? html`<p class="faint">${msg(str`还有 ${statements - proofs.length} 处原文，点线可全部查看。`)}</p>` : nothing}`
  }

  #proof(proof: Proof) {
    const statement = statementOf(this.line, proof)
    if (statement) return html`<zl-statement .statement=${statement}></zl-statement>`
    const { measure, document, role } = proof
    if (!measure || !document) return nothing
    return html`<button class="measure link" title=${msg('在原文中查看')} @click=${() => send(this, 'zl-place-opened', { document: document.id, mark: null, measure: measure.id })}>
      ${role ? msg(ROLE_WORDS[role]) : ''} ${measure.number} ${measure.title}</button>`
  }
}

customElements.define('zl-proven-line', ZlProvenLine)
