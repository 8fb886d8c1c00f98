/** Turns the events of correcting into the model's verbs. */
import type { CorrectionsModel } from '../state/corrections-model.ts'
import { detailOf } from './events.ts'

export function followCorrecting(app: HTMLElement, corrections: CorrectionsModel): void {
  app.addEventListener('zl-correction-begun', (event) => corrections.begin(detailOf('zl-correction-begun', event).subject))
  app.addEventListener('zl-correction-left', () => corrections.giveUp())
  app.addEventListener('zl-correction-made', (event) => {
    const { target, who, note } = detailOf('zl-correction-made', event)
    void corrections.make(target, who, note)
  })
  app.addEventListener('zl-correction-withdrawn', (event) => void corrections.undo(detailOf('zl-correction-withdrawn', event).id))
}
