/** The switch between light and dark. */
import { css, html, LitElement } from 'lit'
import { msg } from '../language/language.ts'
import { chooseTheme, followTheme, isDark } from '../state/theme.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlTheme extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .icon-button {
        color: var(--zl-bar-ink);
      }
      .icon-button:hover {
        background: rgb(255 255 255 / 12%);
        color: var(--zl-bar-ink);
      }
      .icon-button:focus-visible {
        outline-color: var(--zl-bar-ink);
      }
    `,
  ]

  #end: (() => void) | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.#end = followTheme(() => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#end?.()
  }

  override render() {
    const words = isDark() ? msg('改用浅色') : msg('改用深色')
    return html`<button class="icon-button" aria-label=${words} title=${words} @click=${() => chooseTheme(isDark() ? 'light' : 'dark')}>${ICONS.theme}</button>`
  }
}

customElements.define('zl-theme', ZlTheme)
