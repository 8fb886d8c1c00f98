/** Turns the events of exploring into the explorer's verbs, and the keys for undo and redo. */
import type { Explorer } from '../state/explorer.ts'
import { expand, hide, keepOnly, pin, toggleFolded, unpin } from '../state/exploration.ts'
import { leavesOf } from '../state/neighbours.ts'
import type { Selectors } from '../state/selectors.ts'
import { detailOf } from './events.ts'
import type { ZlNetwork } from './zl-network.ts'

export function followExploring(app: HTMLElement, explorer: Explorer, select: Selectors): void {
  const now = () => explorer.state.exploring
  app.addEventListener('zl-explored', (event) => explorer.explore(detailOf('zl-explored', event).exploring))
  app.addEventListener('zl-expanded', (event) => explorer.explore(expand(now(), detailOf('zl-expanded', event).ids)))
  app.addEventListener('zl-gathered', (event) => explorer.explore({ ...now(), many: detailOf('zl-gathered', event).ids }))
  app.addEventListener('zl-pinned', (event) => explorer.explore(pin(now(), detailOf('zl-pinned', event).pins)))
  app.addEventListener('zl-group-toggled', (event) => explorer.explore(toggleFolded(now(), detailOf('zl-group-toggled', event).id)))
  app.addEventListener('zl-step-taken', (event) => (detailOf('zl-step-taken', event).back ? explorer.undo() : explorer.redo()))
  app.addEventListener('zl-tool-used', (event) => {
    const { tool, ids } = detailOf('zl-tool-used', event)
    const shown = select.shown()
    if (tool === 'hide') explorer.explore(hide(now(), ids))
    if (tool === 'only') explorer.explore(keepOnly(now(), ids))
    if (tool === 'unpin') explorer.explore(unpin(now(), ids))
    if (tool === 'pin') explorer.explore(pin(now(), app.shadowRoot?.querySelector<ZlNetwork>('zl-network')?.pinsOf(ids) ?? []))
    if (tool === 'collapse' && shown) explorer.explore(hide(now(), ids.flatMap((id) => leavesOf(id, shown))))
  })
}

/** Ctrl-Z, and Ctrl-Y or Ctrl-Shift-Z; in a field they are the field's own. */
export function followSteps(event: KeyboardEvent, explorer: Explorer): void {
  const [target] = event.composedPath()
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
  if (!(event.ctrlKey || event.metaKey) || event.altKey || typing) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'z' && !event.shiftKey) explorer.undo()
  else explorer.redo()
}
