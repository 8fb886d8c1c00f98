/**
 * The first picture's elements styled in one pass. For each property that an
 * element is given Cytoscape tells the lines around it to measure themselves
 * anew, which is half the time of its styling; where everything is new nothing
 * has been measured yet. Methods of the pinned version, no public interface:
 * where they are missing each is styled when it is drawn, as ever.
 */
import type { Core } from 'cytoscape'

interface Styling {
  checkTriggers?: () => void
}

interface Styled {
  cleanStyle?: () => void
}

/** To be called when all have been added, before anything is drawn of them. */
export function styleAnew(cy: Core): void {
  const styling = cy.style() as unknown as Styling
  const elements = cy.elements() as unknown as Styled
  if (!styling.checkTriggers || !elements.cleanStyle) return
  // Over the prototype's own, which comes back when this goes.
  styling.checkTriggers = () => {}
  try {
    elements.cleanStyle()
  } finally {
    delete styling.checkTriggers
  }
}
