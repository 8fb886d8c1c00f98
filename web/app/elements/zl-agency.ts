/** One agency's page: what it leads and implements, builds, owns, needs, and who needs it, each with its proof. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { AgencyPage as Answer, MeasureRole, Statement } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Load } from '../state/loader.ts'
import type { AgencyPage } from '../state/page.ts'
import { ACTION_WORDS, ROLE_WORDS } from '../state/words.ts'
import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-answer-failure.ts'
import './zl-dependency.ts'
import './zl-entity-link.ts'
import './zl-statement.ts'

export class ZlAgency extends LitElement {
  static override properties = { page: { attribute: false }, load: { attribute: false } }
  static override styles = [
    sharedStyles,
    answerStyles,
    css`
      .answer {
        padding: 20px 28px 48px;
      }
      h2 {
        font-size: 20px;
      }
      h2 .faint {
        font-weight: 400;
      }
      .columns {
        columns: 3 320px;
        column-gap: 36px;
      }
      section {
        margin-bottom: 26px;
      }
      h3 {
        break-after: avoid;
      }
      li {
        break-inside: avoid;
        padding: 5px 0;
        border-top: 1px solid var(--zl-line);
      }
      zl-statement {
        margin-top: 5px;
      }
    `,
  ]

  declare page: AgencyPage
  declare load: Load<Answer>

  override render() {
    return html`<div class="answer">${this.#answer()}</div>`
  }

  #answer() {
    const { value, failure } = this.load
    if (failure) return html`<zl-answer-failure .failure=${failure} .asked=${[this.page.of]} @zl-meant=${(event: CustomEvent<{ id: string }>) => send(this, 'zl-page-opened', { page: { kind: 'agency', of: event.detail.id } })}></zl-answer-failure>`
    if (!this.page.of) return html`<p class="faint">${msg('在机构的详情里点“机构全貌”，就能看到它牵头、建设、拥有和依赖什么。')}</p>`
    if (!value) return html`<p role="status">${msg('正在读取…')}</p>`
    const { agency, leads, implements: does, systems, builds, owns, needs, neededBy, cooperates } = value
    return html`
      <h2>${agency.name}${agency.qualifiedName === agency.name ? nothing : html` <span class="faint">${agency.qualifiedName}</span>`}</h2>
      <p class="lead">${msg(str`牵头 ${leads.length} 项任务，落实 ${does.length} 项；负责 ${systems.length} 个系统，其中新建 ${builds.length} 个；依赖 ${needs.length} 个机构，被 ${neededBy.length} 个机构依赖。`)}</p>
      <div class="columns">
        ${section(msg('牵头的任务'), leads.map((one) => this.#measure(one)))}
        ${section(msg('落实的任务'), does.map((one) => this.#measure(one)))}
        ${section(msg('负责的系统'), systems.map(({ system, roles, actions }) => html`<li><zl-entity-link .entity=${system}></zl-entity-link>
          <span class="faint">${[...roles.map((role) => msg(ROLE_WORDS[role])), ...actions.map((action) => msg(ACTION_WORDS[action]))].join(msg('、'))}</span></li>`))}
        ${section(msg('名下的系统'), owns.map((one) => statement(one, agency.id)))}
        ${section(msg('依赖哪些机构'), needs.map((one) => html`<li><zl-dependency .dependency=${one}></zl-dependency></li>`))}
        ${section(msg('被哪些机构依赖'), neededBy.map((one) => html`<li><zl-dependency .dependency=${one}></zl-dependency></li>`))}
        ${section(msg('协作', '#section 协作'), cooperates.map((one) => statement(one, agency.id)))}
      </div>`
  }

  #measure({ measure, document }: MeasureRole) {
    return html`<li><button class="link" title=${msg(str`在《${document.title}》中查看`)} @click=${() => send(this, 'zl-place-opened', { document: document.id, mark: null, measure: measure.id })}>${measure.number} ${measure.title}</button></li>`
  }
}

function section(heading: string, items: readonly TemplateResult[]) {
  return items.length === 0 ? nothing : html`<section aria-label=${heading}><h3>${heading}<span class="count">${items.length}</span></h3><ul>${items}</ul></section>`
}

function statement(one: Statement, self: string) {
  return html`<li><zl-entity-link .entity=${one.target.id === self ? one.source : one.target}></zl-entity-link><zl-statement .statement=${one}></zl-statement></li>`
}

customElements.define('zl-agency', ZlAgency)
