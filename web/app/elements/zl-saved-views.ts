/** The views that were kept under a name: keep the one that is seen, open, rename, delete, and take a deletion back. */
import { css, html, LitElement, nothing } from 'lit'
import type { ListedView } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { shownTime } from '../language/times-and-sizes.ts'
import type { Load } from '../state/loader.ts'
import type { SavedViews } from '../state/saved-views-model.ts'
import { dialogStyles } from './dialog-styles.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-failure.ts'

export class ZlSavedViews extends LitElement {
  static override properties = { load: { attribute: false }, state: { attribute: false }, renaming: { state: true } }
  static override styles = [
    sharedStyles,
    dialogStyles,
    css`
      dialog {
        max-height: min(640px, 84vh);
        overflow: auto;
      }
      header,
      form,
      li {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      header h2 {
        flex: 1;
        margin: 0;
      }
      form {
        flex: 1;
      }
      header + form {
        margin: 10px 0 4px;
      }
      input {
        flex: 1;
        min-width: 0;
        height: 36px;
        box-sizing: border-box;
        padding: 0 10px;
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 7px 0;
        border-top: 1px solid var(--zl-line);
      }
      .open {
        flex: 1;
        min-width: 0;
        text-align: left;
        overflow-wrap: anywhere;
      }
      .open small {
        display: block;
      }
    `,
  ]

  declare load: Load<readonly ListedView[]>
  declare state: SavedViews
  /** Id of the view whose name is being changed. */
  declare renaming: string

  constructor() {
    super()
    this.renaming = ''
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal()
  }

  override render() {
    const { value, failure } = this.load
    const { busy, deleted } = this.state
    return html`<dialog aria-labelledby="heading" @close=${() => send(this, 'zl-saved-views-listed', { open: false })}>
      <header><h2 id="heading">${msg('存下的视图')}</h2>
        <button class="icon-button" aria-label=${msg('关闭')} title=${msg('关闭')} @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${ICONS.close}</button></header>
      <form @submit=${(event: Event) => this.#keep(event)}>
        <input name="name" required maxlength="80" autocomplete="off" aria-label=${msg('视图的名称')} placeholder=${msg('给现在的画面起个名字')} />
        <button class="button" ?disabled=${busy}>${msg('保存')}</button>
      </form>
      ${this.state.failure ? html`<p class="failure" role="alert">${this.state.failure}</p>` : nothing}
      ${deleted ? html`<p role="status">${msg(str`已删除“${deleted.name}”。`)} <button class="link" ?disabled=${busy} @click=${() => send(this, 'zl-view-restored', null)}>${msg('撤销')}</button></p>` : nothing}
      ${value ? this.#list(value) : failure ? html`<zl-failure .failure=${failure} what="视图列表"></zl-failure>` : html`<p role="status">${msg('正在读取…')}</p>`}
    </dialog>`
  }

  #list(views: readonly ListedView[]) {
    if (views.length === 0) return html`<p class="faint">${msg('还没有存下的视图。视图连同筛选、选中和节点的位置都存在图库里，换一个浏览器也在。')}</p>`
    return html`<ul>${views.map((view) => html`<li>${view.id === this.renaming ? this.#naming(view) : this.#view(view)}</li>`)}</ul>`
  }

  #view(view: ListedView) {
    const { busy } = this.state
    return html`<button class="open link" @click=${() => send(this, 'zl-view-opened', { view })}><span lang="zh-Hans">${view.name}</span><small class="faint">${shownTime(view.at)}${view.gone.length > 0 ? msg(str` · ${view.gone.length} 个节点已不在`) : ''}</small></button>
      <button class="button" ?disabled=${busy} @click=${() => (this.renaming = view.id)}>${msg('改名')}</button>
      <button class="icon-button" ?disabled=${busy} aria-label=${msg(str`删除“${view.name}”`)} title=${msg('删除')} @click=${() => send(this, 'zl-view-removed', { view })}>${ICONS.remove}</button>`
  }

  #naming({ id, name }: ListedView) {
    return html`<form @submit=${(event: Event) => this.#rename(event, id)}><input name="name" required maxlength="80" aria-label=${msg('新名称')} .value=${name} />
      <button class="button">${msg('改名')}</button><button type="button" class="button" @click=${() => (this.renaming = '')}>${msg('取消')}</button></form>`
  }

  #keep(event: Event): void {
    const name = nameIn(event)
    if (name !== '') send(this, 'zl-view-kept', { name })
  }

  #rename(event: Event, id: string): void {
    const name = nameIn(event)
    if (name === '') return
    this.renaming = ''
    send(this, 'zl-view-renamed', { id, name })
  }
}

/** What was typed; the field is empty afterwards. */
function nameIn(event: Event): string {
  event.preventDefault()
  const form = event.target as HTMLFormElement
  const name = String(new FormData(form).get('name') ?? '').trim()
  form.reset()
  return name
}

customElements.define('zl-saved-views', ZlSavedViews)
