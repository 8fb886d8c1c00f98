/**
 * One passage of a document: plain words while it is far from sight, its lines
 * with all their marks once it comes near. It renders into the document's own
 * tree, so that text can be selected and copied across passages.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Span } from '../../../graph/model/document-graph.ts'
import { msg } from '../language/language.ts'
import { paragraphOf, type Paragraph, type RunGroup, type TextRun } from '../state/document-runs.ts'
import { editFamily } from '../state/edit-looks.ts'
import { nodeClass } from '../state/node-class.ts'
import type { Passage } from '../state/passages.ts'
import type { TextVersion } from '../state/text-version.ts'
import { KIND_WORDS } from '../state/words.ts'

/** Of a line of text and of the space between two, in pixels, as document-styles.ts sets them. */
const LINE_HEIGHT = 31
const LINE_GAP = 8
const CHARACTER_WIDTH = 16

export class ZlPassage extends LitElement {
  static override properties = {
    version: { attribute: false },
    passage: { attribute: false },
    marked: { attribute: false },
    here: { attribute: false },
    selected: {},
    current: { attribute: false },
    lazy: { type: Boolean, reflect: true },
    near: { state: true },
  }

  declare version: TextVersion
  declare passage: Passage
  /** The words behind a statement. */
  declare marked: Span | null
  /** Where the section that is pointed at begins. */
  declare here: number | null
  /** Id of the selected entity. */
  declare selected: string
  /** The edit that is looked at. */
  declare current: number | null
  /** Whether it waits until it comes near. */
  declare lazy: boolean
  declare near: boolean
  #paragraphs: { readonly of: readonly unknown[]; readonly list: readonly Paragraph[] } | null = null

  constructor() {
    super()
    this.near = false
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override render() {
    if (this.lazy && !this.near) return html`<p class="plain">${this.version.text.slice(this.passage.start, this.passage.end).trim()}</p>`
    return this.#lines().map((paragraph) => this.#paragraph(paragraph))
  }

  /** What is out of sight is not laid out; the scroll bar goes by this estimate. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.lazy || !changed.has('passage')) return
    const perLine = Math.max(10, Math.floor((this.clientWidth || 640) / CHARACTER_WIDTH))
    const height = this.passage.lines.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / perLine) * LINE_HEIGHT + LINE_GAP, 0)
    this.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`)
  }

  #lines(): readonly Paragraph[] {
    const of = [this.version, this.passage, this.marked]
    if (this.#paragraphs?.of.every((one, index) => one === of[index])) return this.#paragraphs.list
    const list = this.passage.lines.map((line) => paragraphOf(this.version, line, this.marked))
    this.#paragraphs = { of, list }
    return list
  }

  #paragraph({ start, end, heading, continued, groups }: Paragraph) {
    const here = this.here !== null && start <= this.here && this.here < end
    return html`<p class="${heading ? 'heading' : ''} ${continued ? 'continued' : ''} ${here ? 'here' : ''}" data-start=${start} data-end=${end}>${groups.map((group) => this.#group(group))}</p>`
  }

  #group({ entity, marked, runs }: RunGroup) {
    const inside = runs.map((run) => this.#run(run, entity !== null))
    const words = entity
      ? html`<a class="mention ${nodeClass(entity)} ${entity.id === this.selected ? 'selected' : ''}" href=${`?node=${encodeURIComponent(entity.id)}`} data-entity=${entity.id}
          title=${`${msg(KIND_WORDS[nodeClass(entity)])}${msg('：')}${entity.name}`}>${inside}</a>`
      : inside
    return marked ? html`<mark>${words}</mark>` : words
  }

  /** In a mention an edit is no button of its own: there the mention is what is clicked. */
  #run({ text, edit, problem }: TextRun, inMention: boolean): TemplateResult | string {
    if (edit === null && problem === null) return text
    if (edit === null) return html`<span class="problem" data-problem=${problem}>${text}</span>`
    const current = edit === this.current
    const classes = `edit ${editFamily(this.version.edits[edit]?.rule ?? '')} ${text === '' ? 'gone' : ''} ${current ? 'current' : ''} ${problem === null ? '' : 'problem'}`
    return html`<span class=${classes} data-edit=${edit} data-problem=${problem ?? nothing} role=${inMention ? nothing : 'button'} tabindex=${inMention ? nothing : current ? '0' : '-1'}
      aria-label=${text === '' && !inMention ? this.version.explain(edit) : nothing}>${text}</span>`
  }
}

customElements.define('zl-passage', ZlPassage)
