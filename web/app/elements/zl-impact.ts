/** What breaks if a system stops: by distance, strong before weak, each with its chain of sentences, and whose they are. */
import { css, html, LitElement, nothing } from 'lit'
import type { Affected, Impact } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import type { ImpactPage } from '../state/page.ts'
import type { Search } from '../state/search-model.ts'
import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-answer-failure.ts'
import './zl-entity-link.ts'
import './zl-folded-lines.ts'
import './zl-name-field.ts'

export class ZlImpact extends LitElement {
  static override properties = { page: { attribute: false }, load: { attribute: false }, names: { attribute: false }, nameOf: { attribute: false } }
  static override styles = [
    sharedStyles,
    answerStyles,
    css`
      .one {
        padding: 8px 0;
        border-top: 1px solid var(--zl-line);
      }
      zl-folded-lines {
        margin-top: 2px;
      }
    `,
  ]

  declare page: ImpactPage
  declare load: Load<Impact>
  declare names: Search
  declare nameOf: (idOrName: string) => string

  override render() {
    const { page, load: { value } } = this
    const name = this.nameOf(page.of) || (value?.of.id === page.of ? value.of.name : page.of)
    return html`
      <form class="ask" @submit=${(event: Event) => event.preventDefault()}>
        <h2>${msg('一个系统停用，影响谁')}</h2>
        <zl-name-field label=${msg('系统')} hint=${msg('输入名称，或在图中点选')} .value=${name} .names=${this.names} @zl-name-given=${(event: CustomEvent<{ name: string }>) => this.#open({ of: event.detail.name })}></zl-name-field>
        <div class="options">
          <label><input type="checkbox" .checked=${page.strong} @change=${() => this.#open({ strong: !page.strong })} />${msg('不算只有数据对接的（弱影响）')}</label>
          <button type="button" class="button" ?disabled=${!page.of} @click=${() => this.#open({ of: '' })}>${msg('清空')}</button>
        </div>
      </form>
      <div class="answer" aria-live="polite">${this.#answer()}</div>`
  }

  #answer() {
    const { page, load: { value, loading, failure } } = this
    if (failure) return html`<zl-answer-failure .failure=${failure} .asked=${[page.of]} @zl-meant=${(event: CustomEvent<{ id: string }>) => this.#open({ of: event.detail.id })}></zl-answer-failure>`
    if (loading && !value) return html`<p role="status">${msg('正在推算影响…')}</p>`
    if (!value) return html`<p class="faint">${msg('给出一个系统，就能看到它停用时谁会受影响：先是直接依赖它的，再是依赖它们的，每一层都有原文。')}</p>`
    const { of, rows, total, strong, weak, agencies, complete } = value
    const distances = [...new Set(rows.map(({ distance }) => distance))].sort((a, b) => a - b)
    return html`
      <p class="lead" id="impact">${total === 0 ? msg(str`没有写明依赖“${of.name}”的系统。`) : msg(str`“${of.name}”停用，${strong} 个系统直接或间接受影响${weak > 0 ? msg(str`，另有 ${weak} 个只是少了数据对接`) : ''}。`)}</p>
      ${complete ? nothing : html`<p class="notes">${msg('网络太大，没有搜完；受影响的可能更多。')}</p>`}
      ${rows.length < total ? html`<p class="notes">${msg(str`列出前 ${rows.length} 个，共 ${total} 个。`)}</p>` : nothing}
      ${agencies.length === 0 ? nothing : html`<section><h3>${msg('相关机构')}<span class="count">${agencies.length}</span></h3>
        <div class="who">${agencies.map(({ agency, systems }) => html`<span><zl-entity-link .entity=${agency}></zl-entity-link> <span class="faint">${msg(str`${systems} 个系统`)}</span></span>`)}</div></section>`}
      ${distances.map((distance) => this.#layer(distance, rows.filter((one) => one.distance === distance)))}`
  }

  #layer(distance: number, rows: readonly Affected[]) {
    return html`<section><h3>${distance === 1 ? msg('直接受影响') : msg(str`隔 ${distance - 1} 层受影响`)}<span class="count">${rows.length}</span></h3>
      ${rows.map(({ entity, strength, agencies, chain }) => html`<div class="one">
        <zl-entity-link .entity=${entity}></zl-entity-link> ${strength === 'weak' ? html`<span class="chip">${msg('弱影响')}</span>` : nothing}
        ${agencies.length > 0 ? html`<div class="faint">${msg(str`负责：${agencies.map(({ name }) => name).join(msg('、'))}`)}</div>` : nothing}
        <zl-folded-lines .summary=${msg(str`为什么：${chain.length} 步的原文`)} .lines=${chain.flatMap(({ lines }) => lines)}></zl-folded-lines>
      </div>`)}</section>`
  }

  #open(change: Partial<ImpactPage>): void {
    send(this, 'zl-page-opened', { page: { ...this.page, ...change } })
  }
}

customElements.define('zl-impact', ZlImpact)
