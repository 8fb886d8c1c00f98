/** The whole window takes files: while some are dragged over it, it says so. */
import { css, html, LitElement, nothing } from 'lit'
import { msg } from '../language/language.ts'
import { droppedFiles } from '../state/dropped-files.ts'
import { send } from './events.ts'

export class ZlDrop extends LitElement {
  static override properties = { over: { state: true } }
  static override styles = css`
    div {
      position: fixed;
      z-index: 60;
      inset: 0;
      display: grid;
      place-items: center;
      background: rgb(22 35 58 / 72%);
      pointer-events: none;
    }
    p {
      margin: 0;
      padding: 34px 48px;
      border: 2px dashed #9cc4f5;
      border-radius: 16px;
      color: #fff;
      font-size: 20px;
      text-align: center;
    }
    small {
      display: block;
      margin-top: 6px;
      font-size: 14px;
      color: #c9d8ea;
    }
  `

  declare over: boolean
  /** The pointer enters every element on its way: entered and not yet left. */
  #inside = 0

  constructor() {
    super()
    this.over = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    for (const [name, listener] of this.#listeners) window.addEventListener(name, listener)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const [name, listener] of this.#listeners) window.removeEventListener(name, listener)
  }

  override render() {
    return this.over ? html`<div role="status"><p>${msg('松开即可加入文件')}<small>${msg('文件和文件夹都可以，只在这台电脑上处理')}</small></p></div>` : nothing
  }

  readonly #enter = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    this.#inside++
    this.over = true
  }

  readonly #move = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault()
  }

  readonly #leave = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    this.#inside = Math.max(0, this.#inside - 1)
    if (this.#inside === 0) this.over = false
  }

  readonly #drop = (event: DragEvent): void => {
    this.#inside = 0
    this.over = false
    if (!event.dataTransfer || !hasFiles(event)) return
    event.preventDefault()
    void droppedFiles(event.dataTransfer).then((files) => send(this, 'zl-files-given', { files }))
  }

  readonly #listeners = [['dragenter', this.#enter], ['dragover', this.#move], ['dragleave', this.#leave], ['drop', this.#drop]] as const
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

customElements.define('zl-drop', ZlDrop)
