/** Asks before a document is removed, saying exactly what goes with it and what stays. */
import { css, html, LitElement, nothing } from 'lit'
import type { Removal } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { dialogStyles } from './dialog-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlRemoval extends LitElement {
  static override properties = { removal: { attribute: false }, failure: {}, busy: { type: Boolean } }
  static override styles = [
    sharedStyles,
    dialogStyles,
    css`
      p {
        margin-bottom: 10px;
        color: var(--zl-ink-soft);
      }
      .choices {
        display: flex;
        justify-content: flex-end;
        gap: 10px;
        margin-top: 16px;
      }
      .remove {
        border-color: #b3261e;
        background: #b3261e;
        color: #fff;
      }
      .remove:hover:not(:disabled) {
        color: #fff;
        border-color: #b3261e;
        filter: brightness(1.12);
      }
    `,
  ]

  declare removal: Removal | null
  declare failure: string
  declare busy: boolean

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    const { removal } = this
    return html`<dialog aria-labelledby="title" @close=${() => send(this, 'zl-removal-answered', { yes: false })}>
      <h2 id="title">${removal ? msg(str`移除《${removal.title}》？`) : msg('移除文件')}</h2>
      ${removal ? html`<p>${goes(removal)}</p><p>${stays(removal)}${msg('要恢复，重新加入同一份文件即可。')}</p>` : this.failure === '' ? html`<p role="status">${msg('正在查看会移除什么…')}</p>` : nothing}
      ${this.failure === '' ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <div class="choices">
        <button class="button" autofocus @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${msg('不移除')}</button>
        <button class="button remove" ?disabled=${!removal || this.busy} @click=${() => send(this, 'zl-removal-answered', { yes: true })}>${this.busy ? msg('正在移除…') : msg('移除')}</button>
      </div>
    </dialog>`
  }
}

function goes({ measures, relations, agencies, systems, areas }: Removal): string {
  const names = [agencies ? msg(str`${agencies} 个机构`) : '', systems ? msg(str`${systems} 个系统`) : '', areas ? msg(str`${areas} 个地区与层级`) : ''].filter(Boolean)
  const alone = names.length === 0 ? msg('没有哪个机构或系统只在这份文件中出现。') : msg(str`只在这份文件中出现的 ${names.join('、')}也会从图中消失。`)
  return msg(str`这份文件的 ${measures} 项任务和 ${relations} 条关系的表述会移除。${alone}`)
}

function stays({ shared }: Removal): string {
  return shared === 0 ? '' : msg(str`另有 ${shared} 个机构与系统在其他文件中也出现，会保留。`)
}

customElements.define('zl-removal', ZlRemoval)
