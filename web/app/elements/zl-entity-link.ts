/** An entity named anywhere outside the canvas: its sign, its name, and a click selects it. */
import { css, html, LitElement } from 'lit'
import type { EntityRef } from '../../api.ts'
import { nodeClass } from '../state/node-class.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-kind-mark.ts'

export class ZlEntityLink extends LitElement {
  static override properties = { entity: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline;
      }
      button {
        display: inline-flex;
        gap: 5px;
        align-items: baseline;
        font-weight: 600;
        text-underline-offset: 3px;
      }
      button:hover {
        color: var(--zl-accent);
        text-decoration: underline;
      }
      zl-kind-mark {
        width: 13px;
        height: 13px;
        position: relative;
        top: 1.5px;
      }
    `,
  ]

  declare entity: EntityRef

  override render() {
    return html`<button @click=${this.#choose}>
      <zl-kind-mark .kind=${nodeClass(this.entity)}></zl-kind-mark><span>${this.entity.name}</span>
    </button>`
  }

  #choose(): void {
    send(this, 'zl-node-selected', { id: this.entity.id, centre: true })
  }
}

customElements.define('zl-entity-link', ZlEntityLink)
