/** Every view of the app with the link to it on the seed, for suites that look at them all. */

const name = encodeURIComponent

export interface ViewOfApp {
  readonly name: string
  readonly query: string
  /** What is there once the view is. */
  readonly ready: string
}

export const VIEWS_OF_APP: readonly ViewOfApp[] = [
  { name: 'network', query: '', ready: '#account' },
  { name: 'agencies', query: '?view=agencies', ready: '.caption' },
  { name: 'matrix', query: '?view=matrix', ready: 'zl-matrix td button' },
  { name: 'table', query: '?view=table', ready: 'zl-table tbody tr' },
  { name: 'overview', query: '?view=overview', ready: 'zl-overview section' },
  { name: 'path', query: `?view=path&from=${name('民政数据共享交换平台')}&to=${name('省级统一平台')}`, ready: '#chain' },
  { name: 'impact', query: `?view=impact&of=${name('市电子政务外网')}`, ready: '#impact' },
  { name: 'agency', query: `?view=agency&of=${name('市发改委')}`, ready: 'zl-agency section' },
  { name: 'review', query: '?view=review', ready: 'zl-review-pair .reasons' },
  { name: 'corrections', query: '?view=corrections', ready: 'zl-corrections h2' },
  { name: 'console', query: '?view=console', ready: '.cm-content' },
  { name: 'documents', query: '?documents=date-down', ready: 'zl-documents' },
]
