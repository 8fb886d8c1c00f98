/** The button that opens the system's file dialogue; several files at once. */
import { css, html, LitElement } from 'lit'
import { msg } from '../language/language.ts'
import { send } from './events.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlFilePicker extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
      }
      .button {
        min-height: 36px;
        padding: 4px 16px;
        border-color: var(--zl-accent);
        background: var(--zl-accent);
        color: var(--zl-paper);
      }
      .button:hover:not(:disabled) {
        color: var(--zl-paper);
        filter: brightness(1.12);
      }
    `,
  ]

  override render() {
    return html`<button class="button" @click=${() => this.renderRoot.querySelector('input')?.click()}>${ICONS.upload}${msg('选择文件')}</button>
      <input type="file" multiple hidden aria-label=${msg('选择要读入的文件')} @change=${this.#pick} />`
  }

  #pick(event: Event): void {
    const input = event.target as HTMLInputElement
    send(this, 'zl-files-given', { files: [...(input.files ?? [])] })
    // The same file may be picked again.
    input.value = ''
  }
}

customElements.define('zl-file-picker', ZlFilePicker)
