/**
 * The app's one state: the view (which is the URL) and what has been fetched for
 * it. Elements call its verbs and read its models; they hold no data of their own.
 *
 *   verb → view → URL
 *             └─→ loaders → elements
 */
import type { ListedDocument, OpenedDocument, EntityCard, GraphView } from '../../api.ts'
import { isDependency } from './agency-graph.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { ConsoleModel } from './console-model.ts'
import { CorrectionsModel } from './corrections-model.ts'
import { ConnectionModel } from './connection-model.ts'
import { type DocumentOrder, FIRST_ORDER } from './document-order.ts'
import { takeEarly } from './early-graph.ts'
import type { Exploration } from './exploration.ts'
import { graphUrl } from './graph-url.ts'
import { Loader } from './loader.ts'
import { Model } from './model.ts'
import { AGENCY, IMPACT, type Page, PATH } from './page.ts'
import { QuestionsModel } from './questions-model.ts'
import { SavedViewsModel } from './saved-views-model.ts'
import { RemovalModel } from './removal-model.ts'
import { ReviewModel } from './review-model.ts'
import type { ReviewPage } from './review-page.ts'
import { SearchModel } from './search-model.ts'
import { UploadsModel } from './uploads-model.ts'
import { type EdgeKey, type FilterName, FIRST_VIEW, NO_FILTERS, type Place, type Reading, readView, type Selection, type View, writeView } from './view.ts'

/** `from` and `to` are the ends of a path. */
export type AskedOf = 'from' | 'to' | 'impact' | 'agency'

export class Explorer extends Model<View> {
  readonly connection: ConnectionModel
  readonly search: SearchModel
  /** What is typed where a question asks for a name. */
  readonly names: SearchModel
  readonly questions: QuestionsModel
  readonly graph = new Loader<GraphView>(true)
  readonly documents = new Loader<readonly ListedDocument[]>(true)
  readonly card = new Loader<EntityCard>()
  readonly document = new Loader<OpenedDocument>()
  readonly uploads: UploadsModel
  readonly removal: RemovalModel
  readonly review: ReviewModel
  readonly corrections: CorrectionsModel
  readonly console: ConsoleModel
  readonly savedViews: SavedViewsModel
  readonly #api: ApiClient
  /** Steps since the app was opened in this tab, and how many there are to go forward to. */
  #step = 0
  #lastStep = 0

  constructor(api: ApiClient = apiClient()) {
    super(readView(location.search))
    this.#api = api
    this.connection = new ConnectionModel(api)
    this.search = new SearchModel(api)
    this.names = new SearchModel(api)
    this.questions = new QuestionsModel(api)
    this.uploads = new UploadsModel(api, () => this.#refetch())
    this.removal = new RemovalModel(api, () => this.#refetch())
    this.review = new ReviewModel(api, () => this.graph.again())
    this.console = new ConsoleModel(api)
    this.savedViews = new SavedViewsModel(api)
    this.corrections = new CorrectionsModel(api, () => this.#refetch())
  }

  /** Fetches for the first view and follows back, forward and the server's coming and going. */
  start(): void {
    this.#step = this.#lastStep = stepOf(history.state)
    window.addEventListener('popstate', (event) => {
      this.#step = stepOf(event.state)
      this.#show(readView(location.search))
    })
    for (const loader of this.#loaders) {
      loader.subscribe(() => {
        if (loader.state.failure?.kind === 'unreachable' && !this.connection.state.away) void this.connection.ask()
      })
    }
    let { away, health } = this.connection.state
    this.connection.subscribe(() => {
      const now = this.connection.state
      if (away && !now.away) this.retry()
      if (health && now.health !== health) this.#refetch()
      away = now.away
      health = now.health
    })
    this.#fetch(this.state)
    void this.connection.ask()
  }

  select(selection: Selection | null): void {
    this.#go({ ...this.state, selection, documents: selection ? null : this.state.documents })
  }

  selectEdge(edge: EdgeKey): void {
    this.select({ kind: 'edge', edge })
  }

  toggleFilter(name: FilterName, value: string): void {
    const old = this.state[name]
    const values = old.includes(value) ? old.filter((one) => one !== value) : [...old, value]
    this.#go({ ...this.state, [name]: values })
  }

  clearFilters(): void {
    this.#go({ ...this.state, ...NO_FILTERS })
  }

  showIsolated(isolated: boolean): void {
    this.#go({ ...this.state, isolated })
  }

  /** Everything there is: no filter, and the nodes without a line too. */
  showAll(): void {
    this.#go({ ...this.state, ...NO_FILTERS, isolated: true, exploring: { ...this.state.exploring, only: null, hidden: [] } })
  }

  /** Opens a place; the one of its two texts that is being read stays. */
  read(place: Place | null): void {
    const { reading } = this.state
    const original = reading !== null && reading.document === place?.document && reading.original
    this.#go({ ...this.state, reading: place ? { ...place, original, edit: null } : null, documents: null })
  }

  /** Another text of the document, or another change in it: no step of the history, there may be thousands. */
  readOn(change: Partial<Pick<Reading, 'original' | 'edit'>>): void {
    const { reading } = this.state
    if (!reading) return
    const view = { ...this.state, reading: { ...reading, ...change } }
    history.replaceState(history.state, '', writeView(view))
    this.#show(view)
  }

  /** Opens the list of documents, or shows it in another order; null closes it. */
  list(order: DocumentOrder | null): void {
    this.#go({ ...this.state, documents: order })
  }

  /** Takes files in, and opens the list, where their progress is. */
  addFiles(files: readonly File[]): void {
    this.uploads.add(files)
    if (!this.state.documents) this.list(FIRST_ORDER)
  }

  /** Another picture of the same selection: hidden, expanded, pinned, grouped. */
  explore(exploring: Exploration): void {
    const { selection } = this.state
    const gone = selection?.kind === 'node' && exploring.hidden.includes(selection.id)
    this.#go({ ...this.state, exploring, selection: gone ? null : selection })
  }

  /** Whether there is a step to take back, or one that was taken back. */
  get steps(): { readonly undo: boolean; readonly redo: boolean } {
    return { undo: this.#step > 0, redo: this.#step < this.#lastStep }
  }

  /** Every step is one of the browser's history, so that its back button undoes too. */
  undo(): void {
    if (this.steps.undo) history.back()
  }

  redo(): void {
    if (this.steps.redo) history.forward()
  }

  /** Opens a view of the selection or a question. */
  open(page: Page): void {
    this.#go({ ...this.state, page, documents: null })
  }

  /** Another finding is looked at: no step of the history, there may be hundreds. */
  reviewOn(page: ReviewPage): void {
    const view = { ...this.state, page }
    history.replaceState(null, '', writeView(view))
    this.#show(view)
  }

  askOf(question: AskedOf, id: string): void {
    const { page } = this.state
    if (question === 'impact') this.open({ ...(page.kind === 'impact' ? page : IMPACT), of: id })
    else if (question === 'agency') this.open({ ...AGENCY, of: id })
    else this.open({ ...(page.kind === 'path' ? page : PATH), which: 0, [question]: id })
  }

  /**
   * A node chosen on the canvas: where a question still waits for a name, it is
   * the one that is meant.
   */
  pick(id: string): void {
    const { page } = this.state
    if (page.kind === 'path' && page.from === '') this.open({ ...page, from: id })
    else if (page.kind === 'path' && page.to === '' && page.from !== id) this.open({ ...page, to: id })
    else if (page.kind === 'impact' && page.of === '') this.open({ ...page, of: id })
    else this.select({ kind: 'node', id })
  }

  /** Runs a statement; the link holds it. */
  query(query: string): void {
    this.open({ kind: 'console', query })
    void this.console.run(query)
  }

  /** Leaves the document and selects, in one step of the history. */
  selectAndClose(selection: Selection): void {
    this.#go({ ...this.state, selection, reading: null, documents: null })
  }

  /** Shows what a link holds, as one step. */
  follow(link: string): void {
    this.#go(readView(link))
  }

  reset(): void {
    this.#go(FIRST_VIEW)
  }

  /** Fetches again whatever could not be had. */
  retry(): void {
    for (const loader of this.#loaders) if (loader.state.failure) loader.again()
    if (this.connection.state.away) void this.connection.ask()
  }

  get #loaders(): readonly Loader<unknown>[] {
    return [this.graph, this.documents, this.card, this.document, this.corrections.list, this.savedViews.list, this.console.schema, this.console.questions, ...this.questions.loaders, ...this.review.loaders]
  }

  #refetch(): void {
    for (const loader of this.#loaders) loader.again()
  }

  #go(view: View): void {
    const url = writeView(view)
    if (url !== location.search) {
      this.#lastStep = this.#step += 1
      history.pushState({ step: this.#step }, '', url === '' ? location.pathname : url)
    }
    this.#show(view)
  }

  #show(view: View): void {
    this.replace(view)
    this.#fetch(view)
  }

  #wantGraph(url: string): void {
    const early = takeEarly(url)
    if (early?.view) return this.graph.put(url, early.view, (signal) => this.#api.graph(url, signal))
    let first = early?.answer
    this.graph.want(url, async (signal) => {
      const view = await first
      // Whoever asks again wants it as it is then.
      first = undefined
      return view ?? this.#api.graph(url, signal)
    })
  }

  #fetch(view: View): void {
    // First: it takes longest, and most of the page waits for it.
    this.#wantGraph(graphUrl(view))
    this.documents.want('all', (signal) => this.#api.documents(signal))
    this.uploads.watch(view.documents !== null)
    this.corrections.want()
    if (view.page.kind === 'console') this.console.want()
    this.questions.want(view.page, view.selection?.kind === 'edge' && isDependency(view.selection.edge))
    this.review.want(view.page.kind === 'review' ? view.page : null)
    const id = cardOf(view.selection)
    if (id) this.card.want(id, (signal) => this.#api.entity(id, signal))
    else this.card.clear()
    const document = view.reading?.document
    if (document) this.document.want(document, (signal) => this.#api.document(document, signal))
    else this.document.clear()
  }
}

const stepOf = (state: unknown): number => {
  const step = (state as { step?: unknown } | null)?.step
  return typeof step === 'number' ? step : 0
}

/** The entity whose card holds what is selected: an edge's statements are on its source's card. */
function cardOf(selection: Selection | null): string | null {
  if (!selection) return null
  return selection.kind === 'node' ? selection.id : selection.edge.source
}
