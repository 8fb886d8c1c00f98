/** The editor of a Cypher statement: CodeMirror with its Cypher mode, completion from the live schema, and marks where the grammar objects. */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { type Diagnostic, linter } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { css, html, LitElement } from 'lit'
import type { CypherCheck, LiveSchema } from '../../api.ts'
import { msg } from '../language/language.ts'
import { cypherCompletion } from './cypher-completion.ts'

const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--zl-paper)', color: 'var(--zl-ink)', fontSize: '14px' },
  '&.cm-focused': { outline: '2px solid var(--zl-accent)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--zl-ink)', padding: '10px 4px' },
  '.cm-tooltip': { backgroundColor: 'var(--zl-paper)', color: 'var(--zl-ink)', border: '1px solid var(--zl-line-strong)', borderRadius: '7px' },
  '.cm-placeholder': { color: 'var(--zl-ink-faint)' },
})

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--zl-accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--zl-warn)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--zl-ink-faint)', fontStyle: 'italic' },
])

export class ZlCypherEditor extends LitElement {
  static override properties = { text: {}, schema: { attribute: false }, check: { attribute: false } }
  static override styles = css`
    :host {
      display: block;
      border: 1px solid var(--zl-line-strong);
      border-radius: 8px;
      overflow: hidden;
    }
    .cm-editor {
      min-height: 110px;
      max-height: 36vh;
    }
  `

  /** The statement that it begins with; another one replaces what was typed. */
  declare text: string
  declare schema: LiveSchema | null
  declare check: (query: string) => Promise<CypherCheck | null>
  #view: EditorView | null = null

  override render() {
    return html`<div></div>`
  }

  get value(): string {
    return this.#view?.state.doc.toString() ?? this.text
  }

  override firstUpdated(): void {
    const parent = this.renderRoot.querySelector('div')
    if (!parent) return
    const run = keymap.of([{ key: 'Mod-Enter', run: () => this.dispatchEvent(new CustomEvent('zl-run')) }])
    this.#view = new EditorView({
      parent,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({
        doc: this.text,
        extensions: [
          // Tab is left alone: it leads out of the editor.
          run, history(), closeBrackets(), bracketMatching(), keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          StreamLanguage.define(cypher), syntaxHighlighting(COLOURS), EditorView.lineWrapping, LOOK,
          EditorView.contentAttributes.of({ 'aria-label': msg('Cypher 语句') }),
          placeholder('MATCH (s:System) RETURN s.name LIMIT 10'),
          autocompletion({ override: [cypherCompletion(() => this.schema)] }),
          linter((view) => this.#marks(view.state.doc.toString(), view), { delay: 600 }),
        ],
      }),
    })
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const view = this.#view
    if (!view || !changed.has('text') || this.text === view.state.doc.toString()) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.text } })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#view?.destroy()
    this.#view = null
  }

  async #marks(text: string, view: EditorView): Promise<readonly Diagnostic[]> {
    if (text.trim() === '') return []
    const found = await this.check(text)
    if (!found || found.ok) return []
    const line = view.state.doc.line(Math.min(Math.max(1, found.line), view.state.doc.lines))
    const from = Math.min(line.from + found.column - 1, line.to)
    return [{ from, to: Math.max(from, Math.min(line.to, from + 1)), severity: 'error', message: found.message }]
  }
}

customElements.define('zl-cypher-editor', ZlCypherEditor)
