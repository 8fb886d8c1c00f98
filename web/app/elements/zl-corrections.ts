/** What people corrected: each with who and when, marked where its target is gone, and taken back by a click. */
import { css, html, LitElement, nothing } from 'lit'
import type { ListedCorrection } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { correctionInWords } from '../state/correction-words.ts'
import type { Correcting } from '../state/corrections-model.ts'
import type { Load } from '../state/loader.ts'
import { shownTime } from '../language/times-and-sizes.ts'

import { answerStyles } from './answer-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-failure.ts'

export class ZlCorrections extends LitElement {
  static override properties = { load: { attribute: false }, correcting: { attribute: false } }
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
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        align-items: center;
        padding: 10px 0;
        border-top: 1px solid var(--zl-line);
      }
      li p {
        flex: 1 1 300px;
        overflow-wrap: anywhere;
      }
      .failure {
        color: var(--zl-warn);
      }
    `,
  ]

  declare load: Load<readonly ListedCorrection[]>
  declare correcting: Correcting

  override render() {
    const { value, failure } = this.load
    return html`<div class="answer">
      <h2>${msg('更正')}</h2>
      <p class="faint">${msg('更正胜过机器的判断，重新读入文件后仍然有效，随时可以撤销。在机构、系统的详情里和每条原文旁边都可以更正。')}</p>
      ${this.correcting.failure ? html`<p class="failure" role="alert">${this.correcting.failure}</p>` : nothing}
      ${value ? this.#list(value) : failure ? html`<zl-failure .failure=${failure} what="更正"></zl-failure>` : html`<p role="status">${msg('正在读取…')}</p>`}
    </div>`
  }

  #list(all: readonly ListedCorrection[]) {
    if (all.length === 0) return html`<p>${msg('还没有更正。')}</p>`
    return html`<p>${msg(str`共 ${all.length} 条`)} · <a class="link" href="/api/corrections" download="corrections.json">${msg('导出')}</a></p>
      <ul>${all.map((one) => html`<li>
        <p>${correctionInWords(one)}${one.note ? html`<br /><span class="faint">${one.note}</span>` : nothing}</p>
        ${one.orphaned ? html`<span class="chip warn" title=${msg('它说的机构、系统或关系现在不在图谱里；回来后更正自动生效')}>${msg('对象已不在')}</span>` : nothing}
        <span class="faint">${one.who} · ${shownTime(one.at)}</span>
        <button class="button" ?disabled=${this.correcting.busy} @click=${() => send(this, 'zl-correction-withdrawn', { id: one.id })}>${msg('撤销')}</button>
      </li>`)}</ul>`
  }
}

customElements.define('zl-corrections', ZlCorrections)
