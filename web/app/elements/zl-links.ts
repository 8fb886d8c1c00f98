/** One section of an entity's card: the others it is joined to in one way, each with its statements. */
import { css, html, LitElement, nothing } from 'lit'
import { msg } from '../language/language.ts'
import type { Link } from '../state/dependencies.ts'
import { RELATION_WORDS } from '../state/words.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'
import './zl-relation-mark.ts'
import './zl-statement.ts'

export class ZlLinks extends LitElement {
  static override properties = { heading: {}, note: {}, links: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      h3 {
        display: flex;
        align-items: baseline;
        gap: 8px;
        font-size: 14px;
        margin-bottom: 2px;
      }
      h3 .count {
        color: var(--zl-ink-faint);
        font-weight: 400;
      }
      .note {
        margin-bottom: 8px;
      }
      li.link-item {
        margin-top: 10px;
      }
      .line {
        margin-bottom: 5px;
        line-height: 1.5;
      }
      .verb {
        color: var(--zl-ink-soft);
        white-space: nowrap;
        margin: 0 2px;
      }
      .self {
        color: var(--zl-ink-faint);
      }
      zl-statement + zl-statement {
        margin-top: 5px;
      }
    `,
  ]

  declare heading: string
  declare note: string
  declare links: readonly Link[]

  override render() {
    return html`<section aria-label=${this.heading}>
      <h3>${this.heading}<span class="count">${this.links.length}</span></h3>
      ${this.note ? html`<p class="note faint">${this.note}</p>` : nothing}
      <ul>
        ${this.links.map((link) => html`<li class="link-item">
          <p class="line">${this.#line(link)}</p>
          ${link.statements.map((statement) => html`<zl-statement .statement=${statement}></zl-statement>`)}
        </li>`)}
      </ul>
    </section>`
  }

  #line(link: Link) {
    const self = html`<span class="self">${link.statements[0]?.[link.outgoing ? 'source' : 'target'].label === 'Agency' ? msg('本机构') : msg('本系统')}</span>`
    const other = html`<zl-entity-link .entity=${link.other}></zl-entity-link>`
    const verb = html`<span class="verb"><zl-relation-mark .type=${link.type}></zl-relation-mark> ${msg(RELATION_WORDS[link.type])}</span>`
    return link.outgoing ? html`${self} ${verb} ${other}` : html`${other} ${verb} ${self}`
  }
}

customElements.define('zl-links', ZlLinks)
