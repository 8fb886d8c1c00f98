/**
 * A field for the name of an agency or a system, as a person types it: names that
 * fit are offered while typing, and what is typed need not be one of them, since
 * the server finds whom it means.
 */
import { css, html, LitElement } from 'lit'
import type { Search } from '../state/search-model.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'

export class ZlNameField extends LitElement {
  static override properties = { label: {}, value: {}, hint: {}, names: { attribute: false } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      label {
        display: grid;
        grid-template-columns: minmax(3em, max-content) minmax(0, 1fr);
        align-items: center;
        gap: 8px;
      }
      input {
        min-width: 0;
        height: 36px;
        padding: 0 10px;
        border: 1px solid var(--zl-line-strong);
        border-radius: 7px;
        background: var(--zl-paper);
        color: var(--zl-ink);
        font: inherit;
      }
      input::placeholder {
        color: var(--zl-ink-faint);
        opacity: 1;
      }
    `,
  ]

  declare label: string
  declare value: string
  declare hint: string
  declare names: Search

  override render() {
    return html`<label><span>${this.label}</span>
      <input list="names" autocomplete="off" spellcheck="false" maxlength="200" placeholder=${this.hint} .value=${this.value}
        @input=${this.#type} @change=${this.#give} />
      <datalist id="names">${(this.names.results?.results ?? []).map(({ name, qualifiedName }) => html`<option value=${name}>${qualifiedName === name ? '' : qualifiedName}</option>`)}</datalist>
    </label>`
  }

  #type(event: Event): void {
    send(this, 'zl-name-typed', { text: (event.target as HTMLInputElement).value })
  }

  #give(event: Event): void {
    this.dispatchEvent(new CustomEvent('zl-name-given', { detail: { name: (event.target as HTMLInputElement).value.trim() } }))
  }
}

customElements.define('zl-name-field', ZlNameField)
