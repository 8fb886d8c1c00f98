/**
 * The whole page: lays out header, filters, canvas, panel and document for the
 * view, and turns the elements' events into the explorer's verbs. On a phone the
 * panel and the filters are sheets and the document is a page of its own.
 */
import { html, LitElement, nothing } from 'lit'
import { msg, str } from '../language/language.ts'
import type { AgencyGraph } from '../state/agency-graph.ts'
import { Explorer } from '../state/explorer.ts'
import { pin } from '../state/exploration.ts'
import { writeView } from '../state/view.ts'
import { isApart, ofAgencies } from '../state/page.ts'
import { Selectors } from '../state/selectors.ts'
import { isShown } from '../state/shown-graph.ts'
import { appStyles } from './app-styles.ts'
import { detailOf } from './events.ts'
import { followCorrecting } from './follow-correcting.ts'
import { followSavedViews } from './follow-saved-views.ts'
import { followExploring, followSteps } from './follow-exploring.ts'
import { ICONS } from './icons.ts'
import { sharedStyles } from './shared-styles.ts'
import './zl-account.ts'
import './zl-agency.ts'
import './zl-changes.ts'
import './zl-correct.ts'
import './zl-corrections.ts'
import './zl-document.ts'
import './zl-documents.ts'
import './zl-drop.ts'
import './zl-empty.ts'
import './zl-export.ts'
import './zl-failure.ts'
import './zl-filters.ts'
import './zl-impact.ts'
import './zl-language.ts'
import './zl-loaded.ts'
import './zl-matrix.ts'
import type { ZlNetwork } from './zl-network.ts'
import './zl-network.ts'
import './zl-node-list.ts'
import './zl-overview.ts'
import './zl-panel.ts'
import './zl-path.ts'
import './zl-removal.ts'
import './zl-review.ts'
import './zl-saved-views.ts'
import './zl-search.ts'
import './zl-table.ts'
import './zl-theme.ts'
import './zl-tools.ts'
import './zl-views.ts'

/** What servers take as an address, and a browser opens again. */
const LONGEST_LINK = 12_000
const NARROW = '(max-width: 820px)'

export class ZlApp extends LitElement {
  static override properties = { filtersOpen: { state: true }, narrow: { state: true }, boxing: { state: true } }
  static override styles = [sharedStyles, appStyles]

  declare filtersOpen: boolean
  declare narrow: boolean
  declare boxing: boolean
  readonly #explorer = new Explorer()
  readonly #endings: (() => void)[] = []
  readonly #media = matchMedia(NARROW)
  #centreNext = true
  readonly #select = new Selectors(this.#explorer)

  constructor() {
    super()
    this.narrow = this.#media.matches
    this.filtersOpen = false
    this.boxing = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const explorer = this.#explorer
    const models = [explorer, ...explorer.questions.loaders, explorer.names, explorer.corrections, explorer.corrections.list, explorer.savedViews, explorer.savedViews.list, explorer.console, explorer.console.schema, explorer.console.questions, explorer.graph, explorer.documents, explorer.card, explorer.document, explorer.search, explorer.connection, explorer.uploads, explorer.removal, explorer.review, ...explorer.review.loaders]
    for (const model of models) this.#endings.push(model.subscribe(() => this.requestUpdate()))
    this.#media.addEventListener('change', this.#resized)
    // The page's own: a click on the canvas leaves the focus nowhere.
    document.addEventListener('keydown', this.#pressed)
    this.#listen()
    explorer.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#media.removeEventListener('change', this.#resized)
    document.removeEventListener('keydown', this.#pressed)
    for (const end of this.#endings.splice(0)) end()
  }

  override render() {
    const { state: view, corrections, graph, card, document, documents, search, connection, uploads, removal, savedViews } = this.#explorer
    const shown = this.#select.shown()
    const agencies = ofAgencies(view.page) ? this.#select.agencies() : null
    const empty = graph.state.value?.total.nodes === 0 && documents.state.value?.length === 0
    const away = connection.state.away
    const onCanvas = view.page.kind === 'network' || view.page.kind === 'path' || view.page.kind === 'impact'
    const answering = view.page.kind === 'path' || view.page.kind === 'impact'
    const several = onCanvas ? (this.#select.picture()?.alsoOf?.size ?? 0) : 0
    const classes = `page ${answering || isApart(view.page) ? 'answering' : ''} ${view.reading ? 'reading' : ''} ${view.selection ? 'selecting' : ''} ${this.filtersOpen ? 'filtering' : ''}`
    return html`<div class=${classes}>
      <header>
        <h1><a href="./" @click=${(event: MouseEvent) => this.#home(event)}>
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path d="M9 10L22 8M9 10L14 23M22 8L14 23M14 23L24 21" stroke="#7fb2f0" stroke-width="1.8" />
            <circle cx="9" cy="10" r="3.6" fill="#fff" /><path d="M22 3.6l4.4 4.4l-4.4 4.4l-4.4-4.4z" fill="#f2b84b" />
            <rect x="10.4" y="19.4" width="7.2" height="7.2" rx="1.8" fill="#4fc3b1" /><circle cx="24" cy="21" r="2.6" fill="#fff" />
          </svg>${msg('政联图谱')}</a></h1>
        <zl-search role="search" .search=${search.state}></zl-search>
        <zl-views .view=${view}></zl-views>
        <zl-loaded .documents=${documents.state.value ?? []} .totals=${graph.state.value?.total ?? null} .uploads=${uploads.state} .open=${view.documents !== null}></zl-loaded>
        <button class="icon-button views" aria-label=${msg('存下的视图')} title=${msg('存下的视图')} @click=${() => savedViews.open()}>${ICONS.bookmark}</button>
        <zl-language></zl-language><zl-theme></zl-theme>
      </header>
      ${away ? html`<div class="away" role="alert"><span><b>${msg('连接不上服务。')}</b>${msg('已显示的内容仍可查看；服务恢复后会自动重连。')}</span>
        <button class="button" @click=${() => this.#explorer.retry()}>${msg('重试')}</button></div>` : nothing}
      ${savedViews.state.missing ? html`<div class="away" role="alert"><span>${savedViews.state.missing}</span><button class="button" @click=${() => savedViews.dismiss()}>${msg('知道了')}</button></div>` : nothing}
      ${view.documents ? html`<zl-documents .load=${documents.state} .uploads=${uploads.state} .order=${view.documents}></zl-documents>` : empty ? html`<zl-empty></zl-empty>` : html`<main>
        <zl-filters .view=${view} .facets=${graph.state.value?.facets ?? null} .sheet=${this.narrow} ?hidden=${this.narrow && !this.filtersOpen}></zl-filters>
        ${view.reading ? html`<zl-document .load=${document.state} .reading=${view.reading} .selected=${view.selection?.kind === 'node' ? view.selection.id : ''}></zl-document>` : nothing}
        ${this.#question()}
        <div class="stage">
          ${shown && !isApart(view.page) ? html`<zl-account .account=${(agencies ?? shown).account} .isolated=${view.isolated} .loading=${graph.state.loading}
            .outside=${view.selection !== null && onCanvas && !card.state.failure && !isShown(shown, view.selection)}></zl-account>` : nothing}
          ${shown && onCanvas ? html`<zl-tools .exploring=${view.exploring} .chosen=${this.#chosen()} .steps=${this.#explorer.steps} .groups=${(this.#select.picture()?.groups ?? []).map(({ id }) => id)} .boxing=${this.boxing}><zl-export slot="end" .shown=${shown} .network=${this.#network} .link=${this.#link}></zl-export></zl-tools>` : nothing}
          ${several > 0 ? html`<p class="caption">${msg(str`带外圈的 ${several} 个系统不止一个机构负责：放在最主要的一家，名下注明“另属”哪家。`)}</p>` : nothing}
          <zl-network ?hidden=${!onCanvas} .graph=${onCanvas ? this.#select.picture() : null} .selection=${view.selection} .exploring=${view.exploring} .boxing=${this.boxing} .marked=${this.#select.marked()}></zl-network>
          ${onCanvas || view.page.kind === 'agencies' ? html`<zl-node-list .graph=${onCanvas ? this.#select.picture() : agencies} .selected=${view.selection?.kind === 'node' ? view.selection.id : ''}></zl-node-list>` : nothing}
          ${this.#view(agencies)}
          ${this.#waiting()}
        </div>
        ${view.selection ? html`<zl-panel .selection=${view.selection} .load=${card.state} .target=${view.selection.kind === 'edge' ? this.#select.entity(view.selection.edge.target) : null} .dependency=${this.#select.dependency()}  .corrections=${this.#explorer.corrections.list.state.value ?? []} .neighbours=${view.selection.kind === 'node' ? this.#select.neighbours() : []}></zl-panel>` : nothing}
      </main>`}
      ${removal.state ? html`<zl-removal .removal=${removal.state.removal} .busy=${removal.state.busy} .failure=${removal.state.failure}></zl-removal>` : nothing}
      ${corrections.state.subject ? html`<zl-correct .correcting=${corrections.state} .names=${this.#explorer.names.state} .who=${corrections.who}></zl-correct>` : nothing}
      ${corrections.state.done ? html`<p class="done" role="status">${corrections.state.done}</p>` : nothing}
      ${savedViews.state.open ? html`<zl-saved-views .load=${savedViews.list.state} .state=${savedViews.state}></zl-saved-views>` : nothing}
      <zl-drop></zl-drop>
    </div>`
  }

  override updated(): void {
    // The first selection comes from the URL, later ones from away from the canvas ask for it.
    if (!this.#centreNext || !this.#explorer.graph.state.value) return
    this.#centreNext = false
    const network = this.renderRoot.querySelector<ZlNetwork>('zl-network')
    if (this.#explorer.state.selection) void network?.updateComplete.then(() => network.centreSelection())
  }

  /** The view of the selection that is not on the main canvas. */
  #view(agencies: AgencyGraph | null) {
    const { state: { page, selection }, questions, graph } = this.#explorer
    const failure = questions.agencies.state.failure
    if (ofAgencies(page) && failure && !agencies) return html`<div class="centre card"><zl-failure .failure=${failure} what="机构之间的依赖"></zl-failure></div>`
    switch (page.kind) {
      case 'agencies':
        return html`<p class="caption">${msg('橙线是依赖，箭头指向被依赖的机构；蓝线只是对接，影响较弱。线越粗，原文越多；点线看经由哪些系统。')}</p>
          <zl-network of=${msg('机构之间的依赖')} .graph=${agencies} .selection=${selection}></zl-network>`
      case 'matrix':
        return html`<zl-matrix .page=${page} .matrix=${this.#select.matrix(page.of)} .selection=${selection}></zl-matrix>`
      case 'table': {
        const shown = this.#select.shown()
        return shown ? html`<zl-table .page=${page} .graph=${shown} .selection=${selection}></zl-table>` : nothing
      }
      case 'overview':
        return graph.state.value ? html`<zl-overview .graph=${graph.state.value} .filters=${this.#explorer.state}></zl-overview>` : nothing
      case 'review':
        return html`<zl-review .page=${page} .load=${this.#explorer.review.list.state} .compared=${this.#explorer.review.compared.state} .state=${this.#explorer.review.state}></zl-review>`
      case 'changes':
        return html`<zl-changes .page=${page} .load=${questions.changes.state} .documents=${this.#explorer.documents.state.value ?? []}></zl-changes>`
      case 'console': {
        const { console } = this.#explorer
        // CodeMirror comes with the first statement, not with the page.
        void import('./zl-console.ts')
        return html`<zl-console .page=${page} .state=${console.state} .schema=${console.schema.state.value} .questions=${console.questions.state.value ?? []} .check=${this.#check}></zl-console>`
      }
      case 'corrections':
        return html`<zl-corrections .load=${this.#explorer.corrections.list.state} .correcting=${this.#explorer.corrections.state}></zl-corrections>`
      case 'agency':
        return html`<zl-agency .page=${page} .load=${questions.agency.state}></zl-agency>`
      default:
        return nothing
    }
  }

  readonly #network = () => this.renderRoot.querySelector<ZlNetwork>('zl-network')

  readonly #link = (): string => {
    const { state } = this.#explorer
    const places = this.#network()?.pinsOf((this.#select.picture()?.nodes ?? []).map(({ id }) => id)) ?? []
    return `${location.origin}${location.pathname}${writeView({ ...state, exploring: pin(state.exploring, places) })}`
  }

  /** The same for what is kept: with places while a browser can open it again. */
  readonly #kept = (): string => {
    const withPlaces = this.#link()
    return withPlaces.length <= LONGEST_LINK ? withPlaces : `${location.origin}${location.pathname}${writeView(this.#explorer.state)}`
  }

  readonly #check = (query: string) => this.#explorer.console.check(query)

  /** What the tools work on. */
  #chosen(): readonly string[] {
    const { exploring: { many }, selection } = this.#explorer.state
    return many.length > 0 ? many : selection?.kind === 'node' ? [selection.id] : []
  }

  #question() {
    const { state: { page }, questions, names } = this.#explorer
    if (page.kind === 'path') return html`<zl-path class="question" .page=${page} .load=${questions.path.state} .names=${names.state} .nameOf=${(id: string) => this.#select.entity(id)?.name ?? ''}></zl-path>`
    if (page.kind === 'impact') return html`<zl-impact class="question" .page=${page} .load=${questions.impact.state} .names=${names.state} .nameOf=${(id: string) => this.#select.entity(id)?.name ?? ''}></zl-impact>`
    return nothing
  }

  #waiting() {
    const { value, loading, failure } = this.#explorer.graph.state
    if (failure && (failure.kind !== 'unreachable' || !value)) return html`<div class="centre card"><zl-failure .failure=${failure} what="图谱"></zl-failure></div>`
    if (value && !loading && this.#select.shown()?.nodes.length === 0) return this.#nothing()
    if (loading && !value) return html`<div class="centre" role="status"><span class="spinner"></span>${msg('正在读取图谱…')}</div>`
    return nothing
  }

  /** A picture without a node says why. */
  #nothing() {
    const { page, exploring } = this.#explorer.state
    if (isApart(page) || page.kind === 'overview' || ofAgencies(page)) return nothing
    return html`<div class="centre card"><p role="status">${exploring.only ? msg('这些节点已不在图谱中，或被筛选条件挡住了。') : msg('当前的筛选下没有节点。')}</p></div>`
  }

  #listen(): void {
    const explorer = this.#explorer
    this.addEventListener('zl-node-selected', (event) => {
      const { id, centre } = detailOf('zl-node-selected', event)
      this.#centreNext = centre
      this.filtersOpen = false
      // On a phone the document covers everything: choosing in it leads out of it, and back leads in again.
      if (!centre && !explorer.state.reading) explorer.pick(id)
      else if (this.narrow) explorer.selectAndClose({ kind: 'node', id })
      else explorer.select({ kind: 'node', id })
      this.requestUpdate()
    })
    this.addEventListener('zl-edge-selected', (event) => explorer.selectEdge(detailOf('zl-edge-selected', event).edge))
    this.addEventListener('zl-selection-cleared', () => explorer.select(null))
    this.addEventListener('zl-place-opened', (event) => explorer.read(detailOf('zl-place-opened', event)))
    this.addEventListener('zl-text-chosen', (event) => explorer.readOn({ original: detailOf('zl-text-chosen', event).original }))
    this.addEventListener('zl-edit-chosen', (event) => explorer.readOn({ edit: detailOf('zl-edit-chosen', event).edit }))
    this.addEventListener('zl-document-closed', () => explorer.read(null))
    this.addEventListener('zl-filter-toggled', (event) => {
      const { name, value } = detailOf('zl-filter-toggled', event)
      explorer.toggleFilter(name, value)
    })
    this.addEventListener('zl-filters-cleared', () => explorer.clearFilters())
    this.addEventListener('zl-isolated-toggled', (event) => explorer.showIsolated(detailOf('zl-isolated-toggled', event).isolated))
    this.addEventListener('zl-all-shown', () => explorer.showAll())
    this.addEventListener('zl-filters-opened', () => (this.filtersOpen = true))
    this.addEventListener('zl-filters-closed', () => (this.filtersOpen = false))
    this.addEventListener('zl-files-given', (event) => explorer.addFiles(detailOf('zl-files-given', event).files))
    this.addEventListener('zl-upload-cancelled', (event) => void explorer.uploads.cancel(detailOf('zl-upload-cancelled', event).key))
    this.addEventListener('zl-upload-retried', (event) => explorer.uploads.retry(detailOf('zl-upload-retried', event).key))
    this.addEventListener('zl-uploads-cleared', () => explorer.uploads.clear())
    this.addEventListener('zl-documents-listed', (event) => explorer.list(detailOf('zl-documents-listed', event).order))
    this.addEventListener('zl-removal-asked', (event) => void explorer.removal.ask(detailOf('zl-removal-asked', event).id))
    this.addEventListener('zl-removal-answered', (event) => void explorer.removal.answer(detailOf('zl-removal-answered', event).yes))
    this.addEventListener('zl-searched', (event) => explorer.search.ask(detailOf('zl-searched', event).query))
    followCorrecting(this, explorer.corrections)
    followSavedViews(this, explorer, this.#select, () => new URL(this.#kept()).search)
    this.addEventListener('zl-query-run', (event) => explorer.query(detailOf('zl-query-run', event).query))
    this.addEventListener('zl-query-stopped', () => explorer.console.stop())
    followExploring(this, explorer, this.#select)
    this.addEventListener('zl-boxing-toggled', () => (this.boxing = !this.boxing))
    this.addEventListener('zl-page-opened', (event) => explorer.open(detailOf('zl-page-opened', event).page))
    this.addEventListener('zl-asked-of', (event) => {
      const { question, id } = detailOf('zl-asked-of', event)
      explorer.askOf(question, id)
    })
    this.addEventListener('zl-name-typed', (event) => explorer.names.ask(detailOf('zl-name-typed', event).text))
    this.addEventListener('zl-review-moved', (event) => {
      const { page, step } = detailOf('zl-review-moved', event)
      if (step) explorer.open(page)
      else explorer.reviewOn(page)
    })
    this.addEventListener('zl-reviewer-named', (event) => explorer.review.name(detailOf('zl-reviewer-named', event).who))
    this.addEventListener('zl-verdict-given', (event) => {
      const { finding, verdict, note } = detailOf('zl-verdict-given', event)
      void explorer.review.decide(finding, verdict, note)
    })
    this.addEventListener('zl-names-joined', (event) => {
      const { finding, note } = detailOf('zl-names-joined', event)
      void explorer.review.join(finding, note)
    })
    this.addEventListener('zl-correction-undone', (event) => void explorer.review.undo(detailOf('zl-correction-undone', event).correction))
    this.addEventListener('zl-retried', () => explorer.retry())
  }

  /** Escape leaves what was opened last. */
  #escape(): void {
    const { reading, selection, documents } = this.#explorer.state
    if (this.#explorer.removal.state || this.#explorer.corrections.state.subject) return
    if (documents) this.#explorer.list(null)
    else if (this.filtersOpen) this.filtersOpen = false
    else if (reading) this.#explorer.read(null)
    else if (selection) this.#explorer.select(null)
  }

  #home(event: MouseEvent): void {
    event.preventDefault()
    this.#explorer.reset()
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#escape()
    followSteps(event, this.#explorer)
  }

  readonly #resized = (): void => {
    this.narrow = this.#media.matches
  }
}

customElements.define('zl-app', ZlApp)
