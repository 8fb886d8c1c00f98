/** Why something could not be shown, in words, and what can be done about it. */
import { css, html, LitElement, nothing } from 'lit'
import { failureWords } from '../language/failure-words.ts'
import { msg } from '../language/language.ts'
import type { ApiFailure } from '../state/api-client.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlFailure extends LitElement {
  static override properties = { failure: { attribute: false }, what: {} }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      h2 {
        font-size: 16px;
        margin-bottom: 6px;
      }
      p {
        color: var(--zl-ink-soft);
        margin-bottom: 14px;
        overflow-wrap: anywhere;
      }
    `,
  ]

  declare failure: ApiFailure
  /** What was asked for: 文件, 机构或系统, 图谱. */
  declare what: string

  override render() {
    const { kind } = this.failure
    const [title, words] = kind === 'not-found' ? [msg(`没有找到这个${this.what}`), msg('链接里的编号在当前图谱中不存在。它可能来自另一份图谱，或已随文件更新而消失。')]
      : kind === 'unreachable' ? [msg('连接不上服务'), msg('政联图谱的服务没有应答。请确认它仍在运行（npm start），恢复后会自动重试。')]
      : [msg(`${this.what}没能读出来`), this.failure.message === '' ? msg('服务没有说明原因。') : failureWords(this.failure)]
    return html`<div role="alert">
      <h2>${title}</h2>
      <p>${words}</p>
      ${kind === 'not-found' ? nothing : html`<button class="button" @click=${() => send(this, 'zl-retried', null)}>${msg('重试')}</button>`}
    </div>`
  }
}

customElements.define('zl-failure', ZlFailure)
