/**
 * The events elements send and zl-app answers, with what each carries. All bubble
 * out of shadow roots, so that only zl-app listens.
 */
import type { Finding, ListedView, Verdict } from '../../api.ts'
import type { DocumentOrder } from '../state/document-order.ts'
import type { AskedOf } from '../state/explorer.ts'
import type { Page } from '../state/page.ts'
import type { CorrectionTarget } from '../../../graph/model/correction.ts'
import type { CorrectionId } from '../../../graph/model/ids.ts'
import type { Subject } from '../state/corrections-model.ts'
import type { Exploration, Pin } from '../state/exploration.ts'
import type { ReviewPage } from '../state/review-page.ts'
import type { EdgeKey, FilterName, Place } from '../state/view.ts'

export type Tool = 'hide' | 'only' | 'collapse' | 'pin' | 'unpin'

export interface ZlEvents {
  /** An entity is chosen; `centre` where it was chosen away from the canvas. */
  'zl-node-selected': { readonly id: string; readonly centre: boolean }
  'zl-edge-selected': { readonly edge: EdgeKey }
  'zl-selection-cleared': null
  'zl-place-opened': Place
  'zl-text-chosen': { readonly original: boolean }
  /** A change in the text is looked at, or none any more. */
  'zl-edit-chosen': { readonly edit: number | null }
  'zl-edit-stepped': { readonly by: 1 | -1 }
  'zl-record-opened': null
  'zl-document-closed': null
  'zl-filter-toggled': { readonly name: FilterName; readonly value: string }
  'zl-filters-cleared': null
  'zl-isolated-toggled': { readonly isolated: boolean }
  'zl-all-shown': null
  'zl-filters-closed': null
  'zl-filters-opened': null
  /** Files to be read in. */
  'zl-files-given': { readonly files: readonly File[] }
  'zl-upload-cancelled': { readonly key: number }
  'zl-upload-retried': { readonly key: number }
  'zl-uploads-cleared': null
  /** The list of documents, in this order; null closes it. */
  'zl-documents-listed': { readonly order: DocumentOrder | null }
  'zl-removal-asked': { readonly id: string }
  'zl-removal-answered': { readonly yes: boolean }
  /** Nodes are gathered to do something with all of them; none lets them go. */
  'zl-gathered': { readonly ids: readonly string[] }
  'zl-pinned': { readonly pins: readonly Pin[] }
  'zl-group-toggled': { readonly id: string }
  /** Another picture of the same selection. */
  'zl-explored': { readonly exploring: Exploration }
  /** These neighbours are brought in. */
  'zl-expanded': { readonly ids: readonly string[] }
  /** What the tools over the canvas do with nodes. */
  'zl-tool-used': { readonly tool: Tool; readonly ids: readonly string[] }
  'zl-boxing-toggled': null
  'zl-step-taken': { readonly back: boolean }
  /** A statement is run. */
  'zl-query-run': { readonly query: string }
  'zl-query-stopped': null
  'zl-correction-begun': { readonly subject: Subject }
  'zl-correction-left': null
  'zl-correction-made': { readonly target: CorrectionTarget; readonly who: string; readonly note: string }
  'zl-correction-withdrawn': { readonly id: CorrectionId }
  'zl-searched': { readonly query: string }
  /** A view of the selection or a question is opened, or asked otherwise. */
  'zl-page-opened': { readonly page: Page }
  /** A question is asked of an entity. */
  'zl-asked-of': { readonly question: AskedOf; readonly id: string }
  /** Letters in a field for a name. */
  'zl-name-typed': { readonly text: string }
  /** Another finding, or another filter of the review; `step`: the back button leads back from it. */
  'zl-review-moved': { readonly page: ReviewPage; readonly step: boolean }
  'zl-reviewer-named': { readonly who: string }
  'zl-verdict-given': { readonly finding: Finding; readonly verdict: Verdict; readonly note: string }
  'zl-names-joined': { readonly finding: Finding; readonly note: string }
  'zl-saved-views-listed': { readonly open: boolean }
  /** What is seen now is kept under this name. */
  'zl-view-kept': { readonly name: string }
  'zl-view-opened': { readonly view: ListedView }
  'zl-view-renamed': { readonly id: string; readonly name: string }
  'zl-view-removed': { readonly view: ListedView }
  /** The one deleted last is kept again. */
  'zl-view-restored': null
  'zl-missing-read': null
  'zl-correction-undone': { readonly correction: string }
  'zl-retried': null
}

/** Sends one event from an element. */
export function send<Name extends keyof ZlEvents>(from: HTMLElement, name: Name, detail: ZlEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}

/** Narrows a listener's event to what it carries. */
export function detailOf<Name extends keyof ZlEvents>(_name: Name, event: Event): ZlEvents[Name] {
  return (event as CustomEvent<ZlEvents[Name]>).detail
}
