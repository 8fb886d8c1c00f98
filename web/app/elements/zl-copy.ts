/** A button that copies a text, and says whether it did. */
import { css, html, LitElement } from 'lit'
import { msg } from '../language/language.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlCopy extends LitElement {
  static override properties = { text: { attribute: false }, word: {}, said: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ]

  /** A text, or what makes it once it is wanted. */
  declare text: string | (() => string)
  /** What the button says: 复制 unless told. */
  declare word: string
  declare said: string

  constructor() {
    super()
    this.word = ''
    this.said = ''
  }

  override render() {
    return html`<button class="button" @click=${this.#copy}>${this.word || msg('复制')}</button> <span class="faint" role="status">${this.said}</span>`
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof this.text === 'string' ? this.text : this.text())
      this.said = msg('已复制')
    } catch {
      this.said = msg('浏览器不允许复制，请选中后按 Ctrl-C')
    }
  }
}

customElements.define('zl-copy', ZlCopy)
