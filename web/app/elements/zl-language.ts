/** The switch between Chinese and English; it speaks the language that it leads to. */
import { css, html, LitElement, nothing } from 'lit'
import { chooseLanguage, isEnglish } from '../language/language.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlLanguage extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      button {
        min-width: 34px;
        min-height: 34px;
        padding: 0 6px;
        border: 0;
        border-radius: 7px;
        background: none;
        color: var(--zl-bar-ink);
        font: 600 13px var(--zl-font);
        white-space: nowrap;
        cursor: pointer;
      }
      button:hover {
        background: rgb(255 255 255 / 12%);
      }
      button:focus-visible {
        outline-color: var(--zl-bar-ink);
      }
    `,
  ]

  override render() {
    const [language, word] = isEnglish() ? (['zh-Hans', '中文'] as const) : (['en', 'EN'] as const)
    return html`<button lang=${language} title=${language === 'en' ? 'English' : nothing} @click=${() => void chooseLanguage(language)}>${word}</button>`
  }
}

customElements.define('zl-language', ZlLanguage)
