/** The files on their way in: how far each is, what was found in it and what was not understood, or why it failed. */
import { css, html, LitElement, nothing } from 'lit'
import { type ReadingStage, STAGE_WORDS } from '../../reading-stages.ts'
import type { Problem, UploadResult } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { type Entry, hasEnded, type UploadsState } from '../state/uploads-model.ts'
import { shownSize } from '../language/times-and-sizes.ts'
import { ruleWord } from '../state/words.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

const STAGES = Object.keys(STAGE_WORDS) as readonly ReadingStage[]

export class ZlUploads extends LitElement {
  static override properties = { state: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        align-items: baseline;
        margin-bottom: 6px;
      }
      h3 {
        font-size: 14px;
      }
      .bar .link {
        margin-left: auto;
      }
      .broken,
      .notice {
        margin-bottom: 8px;
        padding: 6px 12px;
        border-radius: 7px;
        background: var(--zl-warn-soft);
        color: var(--zl-warn);
      }
      ul.files {
        border: 1px solid var(--zl-line);
        border-radius: 10px;
        background: var(--zl-paper);
      }
      .file {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 3px 14px;
        padding: 10px 14px;
      }
      .file + .file {
        border-top: 1px solid var(--zl-line);
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
      }
      .name .faint {
        font-weight: 400;
        margin-left: 6px;
        white-space: nowrap;
      }
      .actions {
        display: flex;
        gap: 14px;
        align-items: baseline;
      }
      .more {
        grid-column: 1 / -1;
        color: var(--zl-ink-soft);
        overflow-wrap: anywhere;
      }
      .steps {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        gap: 3px;
        max-width: 420px;
        margin: 3px 0;
      }
      .steps i {
        height: 5px;
        border-radius: 3px;
        background: var(--zl-line);
      }
      .steps i.done {
        background: var(--zl-accent);
      }
      .steps i.now {
        background: var(--zl-accent);
        opacity: 0.45;
        animation: beat 1.1s ease-in-out infinite alternate;
      }
      @keyframes beat {
        to {
          opacity: 0.9;
        }
      }
      .failed .more {
        color: var(--zl-warn);
      }
      .problems li {
        padding: 3px 0;
      }
      summary {
        cursor: pointer;
        color: var(--zl-warn);
      }
    `,
  ]

  declare state: UploadsState

  override render() {
    const { entries, broken, notice } = this.state
    const ended = entries.filter(hasEnded)
    const many = (phase: Entry['phase']): number => entries.filter((one) => one.phase === phase).length
    const words = [msg(str`共 ${entries.length} 份`), many('done') ? msg(str`已读入 ${many('done')} 份`) : '', many('failed') ? msg(str`未读入 ${many('failed')} 份`) : '', many('cancelled') ? msg(str`已取消 ${many('cancelled')} 份`) : '']
    return html`
      ${entries.length === 0 ? nothing : html`<div class="bar">
        <h3>${ended.length === entries.length ? msg('加入完毕') : msg('正在加入')}</h3><span class="faint" role="status">${words.filter(Boolean).join(msg('，'))}</span>
        ${ended.length > 0 ? html`<button class="link" @click=${() => send(this, 'zl-uploads-cleared', null)}>${msg('清除已结束的')}</button>` : nothing}
      </div>`}
      ${broken && ended.length < entries.length ? html`<p class="broken" role="alert">${msg('与服务的连接断开了，正在重新连接；恢复后会继续显示进度。')}</p>` : nothing}
      ${notice === null ? nothing : html`<p class="notice" role="alert">${notice}</p>`}
      ${entries.length === 0 ? nothing : html`<ul class="files" aria-label=${msg('正在加入的文件')}>${entries.map((entry) => this.#entry(entry))}</ul>`}
    `
  }

  #entry(entry: Entry) {
    const { key, name, size, phase, upload, failure, retriable } = entry
    return html`<li class="file ${phase}">
      <span class="name">${upload?.source ?? name}<span class="faint">${shownSize(size)}</span></span>
      <span class="actions">
        ${retriable && (phase === 'failed' || phase === 'cancelled') ? html`<button class="link" @click=${() => send(this, 'zl-upload-retried', { key })}>${msg('重试')}</button>` : nothing}
        ${hasEnded(entry) ? nothing : html`<button class="link" aria-label=${msg(str`取消 ${name}`)} @click=${() => send(this, 'zl-upload-cancelled', { key })}>${msg('取消')}</button>`}
        ${phase === 'done' && upload?.result ? html`<button class="link" @click=${() => this.#open(upload.result!.document.id, null)}>${msg('打开')}</button>` : nothing}
      </span>
      <div class="more">${phase === 'done' && upload?.result ? this.#result(upload.result) : phase === 'failed' ? (failure ?? msg('没有读入。')) : phase === 'cancelled' ? msg('已取消，没有入库。') : this.#progress(entry)}</div>
    </li>`
  }

  #progress({ phase, upload }: Entry) {
    const stages = upload?.stages ?? []
    const now = phase === 'reading' ? STAGES[stages.length] : undefined
    const words = phase === 'queued' || phase === 'waiting' ? msg('等候中') : phase === 'sending' ? msg('正在送往本机服务') : now ? msg(str`正在${msg(STAGE_WORDS[now], `#stage ${now}`)}…`) : msg('即将完成')
    return html`<div class="steps" role="progressbar" aria-label=${msg('进度')} aria-valuemin="0" aria-valuemax=${STAGES.length} aria-valuenow=${stages.length} aria-valuetext=${words}>
        ${STAGES.map((stage, index) => html`<i class=${index < stages.length ? 'done' : stage === now ? 'now' : ''} title=${msg(STAGE_WORDS[stage], `#stage ${stage}`)}></i>`)}
      </div>
      ${words}${stages.length > 0 ? html`<span class="faint">　${stages.map(({ stage, found }) => `${msg(STAGE_WORDS[stage], `#stage ${stage}`)}${msg('：')}${found}`).join(' · ')}</span>` : nothing}`
  }

  #result({ document, found, edits, problems, firstProblems, heldAs, replaced }: UploadResult) {
    return html`
      ${heldAs === null ? nothing : html`<p>${heldAs === document.source ? msg('这份文件已经在库中，没有重复加入。') : msg(str`这份文件已经在库中（此前名为“${heldAs}”），没有重复加入。`)}</p>`}
      ${replaced ? html`<p>${msg('库中原有一份标题、日期、地区都相同的文件，已换成这一份。')}</p>` : nothing}
      ${found.measures === 0 ? html`<p>${msg('这份文件不像规划或工作要点：没有找到带编号的任务。')}</p>` : nothing}
      <p>${msg(str`读出 ${found.measures} 项任务、${found.agencies} 个机构、${found.systems} 个系统、${found.relations} 条关系；修复 ${edits} 处。`)}</p>
      ${problems === 0 ? nothing : html`<details>
        <summary>${msg(str`未能读懂 ${problems} 处`)}</summary>
        <ul class="problems">${firstProblems.map((problem) => this.#problem(document.id, problem))}</ul>
        ${problems > firstProblems.length ? html`<p class="faint">${msg(str`其余 ${problems - firstProblems.length} 处见文件信息。`)}</p>` : nothing}
      </details>`}`
  }

  #problem(document: string, { rule, actual, expected, place }: Problem) {
    return html`<li><span class="chip warn">${msg(ruleWord(rule))}</span> <span lang="zh-Hans">${actual}${expected ? html`<span class="faint"> ${expected}</span>` : nothing}</span>
      ${place ? html`<button class="link" @click=${() => this.#open(document, { start: place.start, end: Math.max(place.end, place.start + 1) })}>${msg('看这一处')}</button>` : nothing}</li>`
  }

  #open(document: string, mark: { readonly start: number; readonly end: number } | null): void {
    send(this, 'zl-place-opened', { document, mark, measure: null })
  }
}

customElements.define('zl-uploads', ZlUploads)
