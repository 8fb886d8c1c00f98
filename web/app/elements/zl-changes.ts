/** What changed from one document to another: new, gone, continued, each relation with its sentences. */
import { css, html, LitElement, nothing } from 'lit'
import type { DocumentChanges, EntityRef, ListedDocument, ProvenLine } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import type { ChangesPage } from '../state/page.ts'
import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-entity-link.ts'
import './zl-failure.ts'
import './zl-proven-line.ts'

export class ZlChanges extends LitElement {
  static override properties = { page: { attribute: false }, load: { attribute: false }, documents: { attribute: false } }
  static override styles = [
    sharedStyles,
    answerStyles,
    css`
      .choose {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
      }
      select {
        height: 34px;
        max-width: min(420px, 80vw);
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
        gap: 24px 32px;
        align-items: start;
      }
      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        margin-bottom: 12px;
      }
      zl-proven-line {
        padding: 8px 0;
        border-top: 1px solid var(--zl-line);
      }
    `,
  ]

  declare page: ChangesPage
  declare load: Load<DocumentChanges>
  declare documents: readonly ListedDocument[]

  override render() {
    const { page } = this
    return html`
      <form class="ask" @submit=${(event: Event) => event.preventDefault()}>
        <h2>${msg('两份文件之间的变化')}</h2>
        <div class="choose">${this.#choice(msg('前一份'), page.from, (from) => ({ from }))}${this.#choice(msg('后一份'), page.to, (to) => ({ to }))}
          <button type="button" class="button" ?disabled=${!page.from && !page.to} @click=${() => send(this, 'zl-page-opened', { page: { ...page, from: page.to, to: page.from } })}>${msg('对调')}</button></div>
      </form>
      <div class="answer" aria-live="polite">${this.#answer()}</div>`
  }

  #choice(word: string, chosen: string, change: (id: string) => Partial<ChangesPage>) {
    return html`<label>${word} <select aria-label=${word} @change=${(event: Event) => send(this, 'zl-page-opened', { page: { ...this.page, ...change((event.target as HTMLSelectElement).value) } })}>
      <option value="">${msg('请选择')}</option>${this.documents.map(({ id, title, source }) => html`<option value=${id} ?selected=${id === chosen}>${title || source}</option>`)}</select></label>`
  }

  #answer() {
    const { page, documents, load: { value, loading, failure } } = this
    if (failure) return html`<zl-failure .failure=${failure} what="文件"></zl-failure>`
    if (documents.length < 2) return html`<p class="faint">${msg('图谱里至少要有两份文件才能比较；在右上角“文件”里可以加入。')}</p>`
    if (loading && !value) return html`<p role="status">${msg('正在比较…')}</p>`
    if (!value) return html`<p class="faint">${msg('选出两份文件，通常是同一地区前后两年的，就能看到哪些系统和关系是新的，哪些不再提，哪些延续。')}</p>`
    if (page.from === page.to) return html`<p>${msg('选的是同一份文件。')}</p>`
    const { from, to, entities, lines } = value
    return html`
      <p class="lead" id="changes">${msg(str`从《${from.title}》到《${to.title}》：新出现 ${entities.added.length} 个名称、${lines.added.length} 条关系；不再提 ${entities.gone.length} 个、${lines.gone.length} 条；延续 ${entities.continued.length} 个、${lines.continued.length} 条。`)}</p>
      <div class="columns">
        ${column(msg('新出现'), entities.added, lines.added)}
        ${column(msg('不再提到'), entities.gone, lines.gone)}
        ${column(msg('延续'), entities.continued, lines.continued)}
      </div>`
  }
}

function column(heading: string, entities: readonly EntityRef[], lines: readonly ProvenLine[]) {
  return html`<section aria-label=${heading}><h3>${heading}<span class="count">${msg(str`${entities.length} 个名称，${lines.length} 条关系`)}</span></h3>
    <div class="names">${entities.map((entity) => html`<zl-entity-link .entity=${entity}></zl-entity-link>`)}</div>
    ${lines.length === 0 ? nothing : lines.map((line) => html`<zl-proven-line .line=${line}></zl-proven-line>`)}</section>`
}

customElements.define('zl-changes', ZlChanges)
