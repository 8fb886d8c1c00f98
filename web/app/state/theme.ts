/** Light or dark: as the system wishes, unless the user said otherwise in this browser. The page's root carries which. */
export type Theme = 'light' | 'dark'

const KEPT = 'zhenglian-theme'
const listeners = new Set<() => void>()

/** Puts what the user said last, or the system wishes, into force; to be called once, before anything is drawn. */
export function startTheme(): void {
  const wish = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => show(said() ?? (wish.matches ? 'dark' : 'light'))
  wish.addEventListener('change', follow)
  follow()
}

export function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark'
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme)
  show(theme)
}

/** @returns a function that ends it */
export function followTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function said(): Theme | null {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}
