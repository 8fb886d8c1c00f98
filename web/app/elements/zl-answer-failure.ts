/** Why a question has no answer: a name that fits several or none is offered what it may mean; else the failure in words. */
import { css, html, LitElement } from 'lit'
import type { Candidate } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { ApiFailure } from '../state/api-client.ts'
import { nodeClass } from '../state/node-class.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-failure.ts'
import './zl-kind-mark.ts'

export class ZlAnswerFailure extends LitElement {
  static override properties = { failure: { attribute: false }, asked: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        font-size: 14px;
        margin-bottom: 6px;
      }
      li button {
        display: flex;
        gap: 8px;
        align-items: center;
        width: 100%;
        padding: 6px 8px;
        border-radius: 7px;
      }
      li button:hover {
        background: var(--zl-ground);
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ]

  declare failure: ApiFailure
  /** The names that were asked about, as typed; the failure speaks of one of them. */
  declare asked: readonly string[]

  override render() {
    const { failure } = this
    const about = this.asked.find((name) => name !== '' && failure.message.includes(`“${name.slice(0, 20)}`)) ?? this.asked.find((name) => name !== '') ?? ''
    if (failure.code !== 'ambiguous' && failure.code !== 'not-found') return html`<zl-failure .failure=${failure} what="答案"></zl-failure>`
    if (failure.candidates.length === 0) return html`<div role="alert"><h3>${msg(str`没有找到“${about.slice(0, 40)}”`)}</h3><p class="faint">${msg('请换一个说法，或在图中点选。')}</p></div>`
    return html`<div role="alert">
      <h3>${failure.code === 'ambiguous' ? msg(str`“${about.slice(0, 40)}”可以指这几个，您指的是：`) : msg(str`没有叫“${about.slice(0, 40)}”的，是不是：`)}</h3>
      <ul>${failure.candidates.map((one) => html`<li><button @click=${() => this.#choose(about, one)}>
        <zl-kind-mark .kind=${nodeClass(one)}></zl-kind-mark><span>${one.name}</span><span class="faint">${one.qualifiedName === one.name ? '' : one.qualifiedName}</span></button></li>`)}</ul>
    </div>`
  }

  #choose(asked: string, { id }: Candidate): void {
    this.dispatchEvent(new CustomEvent('zl-meant', { detail: { asked, id } }))
  }
}

customElements.define('zl-answer-failure', ZlAnswerFailure)
