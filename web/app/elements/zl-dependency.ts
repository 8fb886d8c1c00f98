/** One agency needs another: in words, how strongly, and through which systems, with the sentences. */
import { css, html, LitElement } from 'lit'
import type { AgencyDependency, ProvenLine, ProvenThrough } from '../../api.ts'
import { AFFECTED_END } from '../../../graph/model/impact.ts'
import { msg, str } from '../language/language.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'
import './zl-folded-lines.ts'

export class ZlDependency extends LitElement {
  static override properties = { dependency: { attribute: false }, open: { type: Boolean } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
    `,
  ]

  declare dependency: AgencyDependency<ProvenThrough>
  /** Whether the sentences are in sight at once. */
  declare open: boolean

  override render() {
    const { agency, needs, statements, weak, through } = this.dependency
    return html`<p><zl-entity-link .entity=${agency}></zl-entity-link> ${msg('依赖')} <zl-entity-link .entity=${needs}></zl-entity-link></p>
      <p class="faint">${[statements > 0 ? msg(str`${statements} 条原文`) : '', weak > 0 ? msg(str`${weak} 条只是对接（弱）`) : ''].filter(Boolean).join(msg('，'))}</p>
      <zl-folded-lines .summary=${msg(str`经由 ${through.length} 处系统关系`)} .lines=${through.map(lineOf)} .open=${this.open}></zl-folded-lines>`
  }
}

/** What is affected is the source of some types and the target of others. */
function lineOf({ type, system, needs, statements, proofs }: ProvenThrough): ProvenLine {
  const [source, target] = AFFECTED_END[type] === 'target' ? [needs, system] : [system, needs]
  return { id: '', type, source, target, statements, proofs }
}

customElements.define('zl-dependency', ZlDependency)
