/** The page before the first document: what this is, and how to begin. */
import { css, html, LitElement } from 'lit'
import { msg } from '../language/language.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-file-picker.ts'

export class ZlEmpty extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        place-items: center;
        padding: 24px;
        overflow-y: auto;
      }
      div {
        max-width: 520px;
        padding: 32px 36px;
        border-radius: 14px;
        background: var(--zl-paper);
        box-shadow: var(--zl-shadow);
      }
      h2 {
        font-size: 20px;
        margin-bottom: 10px;
      }
      p {
        color: var(--zl-ink-soft);
        margin-bottom: 12px;
      }
      code {
        display: block;
        padding: 11px 14px;
        border-radius: 8px;
        background: var(--zl-bar);
        color: var(--zl-bar-ink);
        font: 14px/1.6 ui-monospace, 'SF Mono', Consolas, var(--zl-font);
        overflow-x: auto;
        margin-bottom: 12px;
      }
      p:last-child {
        margin: 0;
      }
    `,
  ]

  override render() {
    return html`<div>
      <h2>${msg('还没有文件')}</h2>
      <p>${msg('政联图谱从规划、要点、方案中读出机构、系统和它们之间的依赖，每条关系都能点回原文。把文件或文件夹拖进这个窗口，或者：')}</p>
      <p><zl-file-picker></zl-file-picker></p>
      <p>${msg('习惯用命令行的话：')}</p>
      <code>${msg('npx zhenglian ingest 文件夹')}</code>
      <p>${msg('文件只在这台电脑上处理。如果服务刚启动、正在读入文件，请稍候，读入后这里会自动显示图谱。')}</p>
    </div>`
  }
}

customElements.define('zl-empty', ZlEmpty)
