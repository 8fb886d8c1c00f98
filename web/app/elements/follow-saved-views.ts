/** Turns the events of kept views into the model's verbs. */
import type { Explorer } from '../state/explorer.ts'
import type { Selectors } from '../state/selectors.ts'
import { readView } from '../state/view.ts'
import { entitiesIn } from '../state/view-link.ts'
import { detailOf } from './events.ts'

/** @param link the search part of the address that brings back what is seen now */
export function followSavedViews(app: HTMLElement, explorer: Explorer, select: Selectors, link: () => string): void {
  const { savedViews } = explorer
  app.addEventListener('zl-saved-views-listed', (event) => (detailOf('zl-saved-views-listed', event).open ? savedViews.open() : savedViews.close()))
  app.addEventListener('zl-view-kept', (event) => {
    const now = link()
    const entities = entitiesIn(readView(now)).flatMap((id) => {
      const name = select.entity(id)?.name
      return name === undefined ? [] : [{ id, name }]
    })
    void savedViews.keep({ name: detailOf('zl-view-kept', event).name, link: now, entities })
  })
  app.addEventListener('zl-view-opened', (event) => {
    const { view } = detailOf('zl-view-opened', event)
    explorer.follow(view.link)
    savedViews.opened(view)
  })
  app.addEventListener('zl-view-renamed', (event) => {
    const { id, name } = detailOf('zl-view-renamed', event)
    void savedViews.rename(id, name)
  })
  app.addEventListener('zl-view-removed', (event) => void savedViews.remove(detailOf('zl-view-removed', event).view))
  app.addEventListener('zl-view-restored', () => void savedViews.restore())
  app.addEventListener('zl-missing-read', () => savedViews.dismiss())
}
