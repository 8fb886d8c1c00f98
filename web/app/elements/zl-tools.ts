/** The tools over the canvas: undo and redo, gathering, grouping, and what can be done with the nodes that are chosen. */
import { css, html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import { type Exploration, type Grouping, GROUPINGS, isExplored, UNEXPLORED } from '../state/exploration.ts'
import { send, type Tool } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

const GROUPING_WORDS = { agency: '按机构分组', function: '按功能分组' } as const

export class ZlTools extends LitElement {
  static override properties = { exploring: { attribute: false }, chosen: { attribute: false }, steps: { attribute: false }, groups: { attribute: false }, boxing: { type: Boolean } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: center;
        padding: 5px 12px;
        border-bottom: 1px solid var(--zl-line);
        background: var(--zl-paper);
        font-size: 13px;
      }
      .button {
        min-height: 30px;
        padding: 2px 9px;
        border-color: transparent;
      }
      [aria-pressed='true'] {
        background: var(--zl-accent-soft);
        color: var(--zl-accent);
      }
      .gap {
        width: 1px;
        height: 20px;
        margin: 0 4px;
        background: var(--zl-line);
      }
      ::slotted(*) {
        margin-left: auto;
      }
      .chosen {
        color: var(--zl-ink-soft);
      }
      @media (max-width: 820px) {
        :host {
          flex-wrap: nowrap;
          overflow-x: auto;
          padding: 4px 8px;
        }
        :host > * {
          flex: none;
        }
        .button {
          min-height: 38px;
        }
      }
    `,
  ]

  declare exploring: Exploration
  /** Ids of what is gathered, or else of what is selected. */
  declare chosen: readonly string[]
  declare steps: { readonly undo: boolean; readonly redo: boolean }
  /** Ids of the groups that are not folded. */
  declare groups: readonly string[]
  declare boxing: boolean

  override render() {
    const { exploring, chosen, steps } = this
    const pinned = chosen.length > 0 && chosen.every((id) => exploring.pins.some((pin) => pin.id === id))
    const tool = (name: Tool, word: string, about: string) => html`<button class="button" title=${about} ?disabled=${chosen.length === 0} @click=${() => send(this, 'zl-tool-used', { tool: name, ids: chosen })}>${word}</button>`
    return html`
      <button class="icon-button" aria-label=${msg('撤销')} title=${msg('撤销（Ctrl-Z）')} ?disabled=${!steps.undo} @click=${() => send(this, 'zl-step-taken', { back: true })}>${ICONS.undo}</button>
      <button class="icon-button" aria-label=${msg('重做')} title=${msg('重做（Ctrl-Y）')} ?disabled=${!steps.redo} @click=${() => send(this, 'zl-step-taken', { back: false })}>${ICONS.redo}</button>
      <span class="gap"></span>
      <button class="button" aria-pressed=${this.boxing ? 'true' : 'false'} title=${msg('在画面上拖出一个框，选中其中的节点；按住 Shift 拖动也可以')} @click=${() => send(this, 'zl-boxing-toggled', null)}>${msg('框选')}</button>
      <span role="group" aria-label=${msg('分组')}>${GROUPINGS.map((one) => html`<button class="button" aria-pressed=${exploring.group === one ? 'true' : 'false'} @click=${() => this.#group(one)}>${msg(GROUPING_WORDS[one])}</button>`)}</span>
      ${exploring.group && this.groups.length > 0 ? html`<button class="button" title=${msg('每组收成一个节点；点一组的框也可以')} @click=${() => this.#fold([...exploring.folded, ...this.groups])}>${msg('全部收拢')}</button>` : nothing}
      ${exploring.group && exploring.folded.length > 0 ? html`<button class="button" title=${msg('点收拢的组也可以')} @click=${() => this.#fold([])}>${msg('全部摊开')}</button>` : nothing}
      <span class="gap"></span>
      ${chosen.length > 1 ? html`<span class="chosen" role="status">${msg(str`已选 ${chosen.length} 个`)}</span>` : nothing}
      ${tool('only', msg('只看'), msg('其余的先不看'))}
      ${tool('hide', msg('隐藏'), msg('从画面上拿掉'))}
      ${chosen.length === 1 ? tool('collapse', msg('收起'), msg('拿掉只与它相连的邻居')) : nothing}
      ${pinned ? tool('unpin', msg('取消固定'), msg('回到原来的位置')) : tool('pin', msg('固定'), msg('留在现在的位置'))}
      ${isExplored(exploring) ? html`<button class="button" title=${msg('去掉隐藏、固定和分组')} @click=${() => send(this, 'zl-explored', { exploring: UNEXPLORED })}>${msg('还原')}</button>` : nothing}
      <slot name="end"></slot>`
  }

  #fold(folded: readonly string[]): void {
    send(this, 'zl-explored', { exploring: { ...this.exploring, folded } })
  }

  /** Grouped so already, it is grouped no longer. */
  #group(group: Grouping): void {
    send(this, 'zl-explored', { exploring: { ...this.exploring, group: this.exploring.group === group ? null : group, folded: [] } })
  }
}

customElements.define('zl-tools', ZlTools)
