/** The side panel: the card of what is selected, or why there is none. On a phone it is a sheet that can be drawn up. */
import { css, html, LitElement, nothing } from 'lit'
import type { AgencyDependency, EntityCard, EntityRef, ListedCorrection, ProvenThrough } from '../../api.ts'
import { msg } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import { correctionsOf } from '../state/correction-words.ts'
import type { NeighbourGroup } from '../state/neighbours.ts'
import type { Selection } from '../state/view.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-dependency.ts'
import './zl-edge-card.ts'
import './zl-entity-card.ts'
import './zl-failure.ts'
import './zl-neighbours.ts'

export class ZlPanel extends LitElement {
  static override properties = {
    selection: { attribute: false },
    load: { attribute: false },
    target: { attribute: false },
    dependency: { attribute: false },
    neighbours: { attribute: false },
    corrections: { attribute: false },
    tall: { type: Boolean, reflect: true },
  }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--zl-paper);
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 8px 10px 8px 18px;
        border-bottom: 1px solid var(--zl-line);
        color: var(--zl-ink-soft);
        font-size: 13px;
      }
      .bar span {
        flex: 1;
      }
      .sheet {
        display: none;
      }
      .body {
        flex: 1;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 16px 18px 32px;
      }
      .waiting i {
        display: block;
        height: 14px;
        margin-bottom: 12px;
        border-radius: 5px;
        background: var(--zl-ground);
      }
      .waiting i:first-child {
        height: 26px;
        width: 70%;
      }
      @media (max-width: 820px) {
        .sheet {
          display: inline-grid;
        }
        .bar {
          padding: 4px 8px 4px 16px;
        }
        .icon-button {
          width: 40px;
          height: 40px;
        }
      }
    `,
  ]

  declare selection: Selection | null
  declare load: Load<EntityCard>
  /** An edge's other end, as the graph knows it. */
  declare target: EntityRef | null
  /** What is selected where it is a dependency between two agencies. */
  declare dependency: AgencyDependency<ProvenThrough> | null
  declare corrections: readonly ListedCorrection[]
  declare neighbours: readonly NeighbourGroup[]
  declare tall: boolean

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selection')) this.renderRoot.querySelector('.body')?.scrollTo({ top: 0 })
  }

  override render() {
    return html`
      <div class="bar">
        <span>${this.selection?.kind === 'edge' ? msg('关系', '#one relation') : msg('详情')}</span>
        ${this.selection?.kind === 'node' ? html`<button class="icon-button" aria-label=${msg('在图中居中')} title=${msg('在图中居中')} @click=${this.#centre}>${ICONS.centre}</button>` : nothing}
        <button class="icon-button sheet" aria-label=${this.tall ? msg('收起') : msg('展开')} aria-expanded=${this.tall ? 'true' : 'false'} @click=${this.#stretch}>${this.tall ? ICONS.down : ICONS.up}</button>
        <button class="icon-button" aria-label=${msg('关闭详情')} title=${msg('关闭详情')} @click=${() => send(this, 'zl-selection-cleared', null)}>${ICONS.close}</button>
      </div>
      <div class="body">${this.#body()}</div>
    `
  }

  #body() {
    if (this.dependency) return html`<zl-dependency .dependency=${this.dependency} open></zl-dependency>`
    const { value, failure } = this.load
    if (value && this.selection?.kind === 'edge') return html`<zl-edge-card .card=${value} .edge=${this.selection.edge} .target=${this.target}></zl-edge-card>`
    if (value) return html`<zl-neighbours .groups=${this.neighbours}></zl-neighbours><zl-entity-card .card=${value} .corrections=${correctionsOf(value.id, this.corrections)}></zl-entity-card>`
    if (failure) return html`<zl-failure .failure=${failure} what="机构或系统"></zl-failure>`
    return html`<div class="waiting" role="status" aria-label=${msg('正在读取')}><i></i><i></i><i></i><i></i></div>`
  }

  #centre(): void {
    if (this.selection?.kind === 'node') send(this, 'zl-node-selected', { id: this.selection.id, centre: true })
  }

  #stretch(): void {
    this.tall = !this.tall
  }
}

customElements.define('zl-panel', ZlPanel)
