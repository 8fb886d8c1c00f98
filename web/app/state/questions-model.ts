/** The answers that the open page needs, each loaded when its page is open and its names are given. */
import type { Answers } from '../../api.ts'
import type { ApiClient } from './api-client.ts'
import { Loader } from './loader.ts'
import { ofAgencies, type Page } from './page.ts'

/** So many paths are found at once, the best first. */
const PATHS = 5
/** Far above what a reader looks through; what is beyond is said. */
const ROWS = 1_000

export class QuestionsModel {
  readonly path = new Loader<Answers['path']>()
  readonly impact = new Loader<Answers['impact']>()
  readonly agency = new Loader<Answers['agency']>()
  readonly agencies = new Loader<Answers['agencies']>()
  readonly changes = new Loader<Answers['changes']>()
  readonly #api: ApiClient

  constructor(api: ApiClient) {
    this.#api = api
  }

  get loaders(): readonly Loader<unknown>[] {
    return [this.path, this.impact, this.agency, this.agencies, this.changes]
  }

  /** @param dependency whether a dependency between two agencies is selected, on whatever page */
  want(page: Page, dependency: boolean): void {
    if (ofAgencies(page) || dependency) this.#ask('agencies', this.agencies, { limit: String(5 * ROWS) })
    if (page.kind === 'path' && page.from && page.to) {
      const { from, to, directed, agencies } = page
      this.#ask('path', this.path, { from, to, count: String(PATHS), directed: String(directed), agencies: String(agencies) })
    } else this.path.clear()
    if (page.kind === 'impact' && page.of) this.#ask('impact', this.impact, { of: page.of, strong: String(page.strong), limit: String(ROWS) })
    else this.impact.clear()
    if (page.kind === 'changes' && page.from && page.to) this.#ask('changes', this.changes, { from: page.from, to: page.to })
    else this.changes.clear()
    if (page.kind === 'agency' && page.of) this.#ask('agency', this.agency, { of: page.of })
    else this.agency.clear()
  }

  #ask<Name extends 'path' | 'impact' | 'agency' | 'agencies' | 'changes'>(name: Name, loader: Loader<Answers[Name]>, parameters: Readonly<Record<string, string>>): void {
    const query = new URLSearchParams(parameters).toString()
    loader.want(query, (signal) => this.#api.question(name, query, signal))
  }
}
