/**
 * The text of a document, original or repaired: brings the place that is pointed
 * at into sight, keeps the reading position when the other text is chosen, and
 * explains what was changed or is in doubt where the pointer or the focus is.
 */
import { html, LitElement, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { OpenedDocument } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { type Passage, passageAt, passagesOf } from '../state/passages.ts'
import { firstFrom, type TextVersion } from '../state/text-version.ts'
import type { Reading } from '../state/view.ts'
import { ruleWord } from '../state/words.ts'
import { editStyles } from './edit-styles.ts'
import { send } from './events.ts'
import { sharedStyles } from './shared-styles.ts'
import { textStyles } from './text-styles.ts'
import type { ZlPassage } from './zl-passage.ts'
import './zl-passage.ts'

/** What is explained, and the piece of text that it hangs on. */
interface Note {
  readonly edit: number | null
  readonly problem: number | null
  readonly entity: string | null
  readonly at: Element
}

/** Below the upper edge, where the eye is: the line that stays when the text changes. */
const EYE_LINE = 60
const MARGIN = 12
/** Passages up to this many are shown with all their marks at once; only in a longer text do they wait until they are near. */
const ALL_AT_ONCE = 16

export class ZlText extends LitElement {
  static override properties = {
    view: { attribute: false },
    version: { attribute: false },
    reading: { attribute: false },
    here: { attribute: false },
    selected: {},
    note: { state: true },
  }
  static override styles = [sharedStyles, textStyles, editStyles]

  declare view: OpenedDocument
  declare version: TextVersion
  declare reading: Reading
  /** Where the section that is pointed at begins, in this text. */
  declare here: number | null
  declare selected: string
  declare note: Note | null
  #passages: readonly Passage[] = []
  #cut: TextVersion | null = null
  #observer: IntersectionObserver | null = null
  /** Where the reader was in the other text: an offset into the repaired one. */
  #kept: number | null = null

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('version') as TextVersion | undefined
    const sameDocument = !changed.has('view') || (changed.get('view') as OpenedDocument | undefined)?.id === this.view.id
    this.#kept = before && sameDocument ? before.toRepaired(this.#offsetAtEye()) : null
    if (this.#cut !== this.version) {
      this.#cut = this.version
      this.#passages = passagesOf(this.version.text)
      this.note = null
    }
  }

  override render() {
    const { version, reading, note } = this
    const marked = reading.mark && version.fromRepaired(reading.mark)
    return html`<article class=${version.original ? 'was' : ''} lang="zh-Hans" tabindex="0" aria-label=${version.original ? msg('原文') : msg('修复后的文本')}
      @click=${this.#click} @pointerover=${this.#hover} @pointerleave=${this.#leave} @focusin=${this.#hover} @keydown=${this.#key}>
      ${marked && marked.start >= version.text.length ? html`<p class="notes" role="status">${msg('链接所指的位置超出了这份文件。')}</p>` : nothing}
      ${keyed(version, this.#passages.map((passage) => html`<zl-passage .version=${version} .passage=${passage} .marked=${marked} .here=${reading.mark ? null : this.here}
        .selected=${this.selected} .current=${reading.edit} .lazy=${this.#passages.length > ALL_AT_ONCE}></zl-passage>`))}
      ${note ? html`<div class="note">
        ${note.edit === null ? nothing : html`<p>${version.explain(note.edit)}</p>`}
        ${note.problem === null ? nothing : this.#doubt(note.problem)}
        ${note.entity === null || !isNarrow() ? nothing : html`<p><button @click=${() => this.#choose(note.entity)}>${msg('在图中查看这个名称')}</button></p>`}
      </div>` : nothing}
    </article>`
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('version')) this.#observe()
    if (changed.has('note')) this.#placeNote()
    const before = changed.get('reading') as Reading | undefined
    if (this.#kept !== null) void this.#returnTo(this.#kept)
    else if (changed.has('version') && !pointsSomewhere(this.reading)) this.renderRoot.querySelector('article')?.scrollTo({ top: 0 })
    else if (changed.has('version') || (changed.has('reading') && pointsElsewhere(before, this.reading))) void this.#showPlace()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#observer?.disconnect()
    this.#observer = null
  }

  /** The edit that a step leads to: from the one looked at, or from what is in sight. */
  stepFrom(edit: number | null, by: 1 | -1): number | null {
    const count = this.version.editSpans.length
    if (count === 0) return null
    if (edit !== null && edit < count) return (edit + by + count) % count
    const next = firstFrom(this.version.editSpans, this.#offsetAtEye())
    return ((by === 1 ? next : next - 1) + count) % count
  }

  #doubt(index: number) {
    const problem = this.view.problems[index]
    return problem ? html`<p>${msg(str`未能确定（${msg(ruleWord(problem.rule))}）：`)}<span lang="zh-Hans">${problem.actual}${problem.expected ? `；${problem.expected}` : nothing}。</span></p>` : nothing
  }

  #observe(): void {
    this.#observer?.disconnect()
    const root = this.renderRoot.querySelector('article')
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) (target as ZlPassage).near = isIntersecting
    }, { root, rootMargin: '1200px 0px' })
    for (const passage of this.#elements()) this.#observer.observe(passage)
  }

  #elements(): readonly ZlPassage[] {
    return [...this.renderRoot.querySelectorAll<ZlPassage>('zl-passage')]
  }

  async #showPlace(): Promise<void> {
    const { reading, version } = this
    const span = reading.edit === null ? reading.mark && version.fromRepaired(reading.mark) : version.editSpans[reading.edit]
    const offset = span?.start ?? this.here
    if (offset === null) {
      if (reading.edit === null) this.note = null
      return
    }
    const wanted = reading.edit !== null && span ? `[data-edit="${reading.edit}"]` : reading.mark ? 'mark' : '.here'
    const found = await this.#bringIntoSight(offset, (passage) => {
      const target = passage.querySelector(wanted) ?? passage
      // What was clicked or stands in sight already stays where it is.
      if (reading.edit === null || !this.#inSight(target)) this.#scrollTo(target, wanted === '.here' ? 'start' : 'centre')
      return target
    })
    if (reading.edit !== null && found && this.reading === reading) this.note = noteOf(found)
    else if (this.reading === reading) this.note = null
  }

  async #returnTo(repairedOffset: number): Promise<void> {
    const offset = this.version.fromRepaired({ start: repairedOffset, end: repairedOffset }).start
    await this.#bringIntoSight(offset, (passage) => {
      const article = this.renderRoot.querySelector('article')
      const lines = [...passage.querySelectorAll<HTMLElement>('p[data-start]')]
      const line = lines.findLast((one) => Number(one.dataset['start']) <= offset) ?? lines[0]
      if (!article || !line) return passage
      const [start, end] = [Number(line.dataset['start']), Number(line.dataset['end'])]
      const { top, height } = line.getBoundingClientRect()
      const part = end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0
      article.scrollTop += top + part * height - article.getBoundingClientRect().top - EYE_LINE
      return line
    })
    const { edit } = this.reading
    const current = edit === null ? null : this.renderRoot.querySelector(`[data-edit="${edit}"]`)
    if (current) this.note = noteOf(current)
  }

  #inSight(target: Element): boolean {
    const frame = this.renderRoot.querySelector('article')?.getBoundingClientRect()
    const [first] = target.getClientRects()
    return frame !== undefined && first !== undefined && first.top > frame.top + MARGIN && first.bottom < frame.bottom - EYE_LINE
  }

  /** Within the article alone: `scrollIntoView` would move the page as well. */
  #scrollTo(target: Element, to: 'start' | 'centre'): void {
    const article = this.renderRoot.querySelector('article')
    if (!article) return
    const frame = article.getBoundingClientRect()
    const { top, height } = target.getBoundingClientRect()
    const space = to === 'start' ? EYE_LINE / 3 : Math.max(EYE_LINE / 3, (frame.height - height) / 2)
    article.scrollTop += top - frame.top - space
  }

  /** Twice, because what comes into sight is then laid out at its true height. */
  async #bringIntoSight(offset: number, scroll: (passage: ZlPassage) => Element): Promise<Element | null> {
    const passage = this.#elements()[passageAt(this.#passages, offset)]
    if (!passage) return null
    let found: Element = passage
    for (let time = 0; time < 2; time++) {
      passage.near = true
      await passage.updateComplete
      found = scroll(passage)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    return found
  }

  /** The offset in this text of what stands at the eye's line. */
  #offsetAtEye(): number {
    const article = this.renderRoot.querySelector('article')
    if (!article || article.scrollTop === 0) return 0
    const eye = article.getBoundingClientRect().top + EYE_LINE
    const passage = this.#elements().find((one) => one.getBoundingClientRect().bottom > eye)
    const lines = passage?.querySelectorAll<HTMLElement>('p[data-start]') ?? []
    for (const line of lines) {
      const { top, bottom, height } = line.getBoundingClientRect()
      if (bottom <= eye) continue
      const [start, end] = [Number(line.dataset['start']), Number(line.dataset['end'])]
      return start + Math.round(Math.max(0, (eye - top) / height) * (end - start))
    }
    return passage?.passage.start ?? 0
  }

  #placeNote(): void {
    const [article, note] = [this.renderRoot.querySelector('article'), this.renderRoot.querySelector<HTMLElement>('.note')]
    const [at] = this.note?.at.getClientRects() ?? []
    if (!article || !note || !at) return
    const frame = article.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = note
    const left = Math.min(Math.max(at.left - frame.left - 16, MARGIN), frame.width - width - MARGIN)
    const below = at.bottom + height + 8 < frame.bottom
    const top = (below ? at.bottom + 6 : at.top - height - 6) - frame.top + article.scrollTop
    note.style.left = `${left}px`
    note.style.top = `${top}px`
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element
    const mention = target.closest<HTMLElement>('a.mention')
    const changed = target.closest<HTMLElement>('[data-edit]')
    // With a modifier a mention is a link like any other, into a tab of its own.
    if (mention && (event.metaKey || event.ctrlKey || event.shiftKey)) return
    if (mention) event.preventDefault()
    if (changed) send(this, 'zl-edit-chosen', { edit: Number(changed.dataset['edit']) })
    // On a phone the choice would lead out of the document: there the note offers it.
    if (mention && !(changed && isNarrow())) this.#choose(mention.dataset['entity'] ?? null)
    const marked = target.closest('[data-edit], [data-problem]')
    if (marked) this.note = noteOf(marked)
  }

  #choose(entity: string | null): void {
    if (entity !== null) send(this, 'zl-node-selected', { id: entity, centre: true })
  }

  #hover(event: Event): void {
    const marked = (event.target as Element).closest('[data-edit], [data-problem]')
    if (marked) this.note = noteOf(marked)
    else if (event.type === 'pointerover' && !(event.target as Element).closest('.note')) this.#leave()
  }

  /** Back to the edit that is looked at, where it is in sight. */
  #leave(): void {
    const { edit } = this.reading
    const current = edit === null ? null : this.renderRoot.querySelector(`[data-edit="${edit}"]`)
    if (this.note?.at !== current) this.note = current ? noteOf(current) : null
  }

  #key(event: KeyboardEvent): void {
    const marked = (event.target as Element).closest<HTMLElement>('[data-edit][role]')
    if (event.key === 'Escape' && (this.note || this.reading.edit !== null)) {
      event.preventDefault()
      this.note = null
      if (this.reading.edit !== null) send(this, 'zl-edit-chosen', { edit: null })
    } else if (marked && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      send(this, 'zl-edit-chosen', { edit: Number(marked.dataset['edit']) })
    } else if (marked && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault()
      send(this, 'zl-edit-stepped', { by: event.key === 'ArrowRight' ? 1 : -1 })
    }
  }
}

function noteOf(at: Element): Note {
  const { edit, problem } = (at as HTMLElement).dataset
  const entity = at.closest<HTMLElement>('a.mention')?.dataset['entity'] ?? null
  return { edit: edit === undefined ? null : Number(edit), problem: problem === undefined ? null : Number(problem), entity, at }
}

const isNarrow = (): boolean => matchMedia('(max-width: 820px)').matches

function pointsSomewhere({ mark, measure, edit }: Reading): boolean {
  return mark !== null || measure !== null || edit !== null
}

function pointsElsewhere(before: Reading | undefined, now: Reading): boolean {
  return !before || before.document !== now.document || before.mark !== now.mark || before.measure !== now.measure || before.edit !== now.edit
}

customElements.define('zl-text', ZlText)
