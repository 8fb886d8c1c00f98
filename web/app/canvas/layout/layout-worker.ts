/** Layout beside the page's own thread, so that nothing freezes while it works. One task a worker: whoever needs it no more ends it. */
import { arrange, type LayoutTask } from './arrange.ts'

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  self.postMessage(arrange(data))
})
