/** Light or dark: as the system wishes, unless the user said otherwise in this browser. */
export type Theme = 'light' | 'dark'

const KEPT = 'zhenglian-theme'
const wish = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

wish.addEventListener('change', () => {
  for (const listener of listeners) listener()
})

/** Puts what the user said last into force; to be called once, before anything is drawn. */
export function startTheme(): void {
  const said = localStorage.getItem(KEPT)
  if (said === 'light' || said === 'dark') document.documentElement.dataset['theme'] = said
}

export function isDark(): boolean {
  const said = document.documentElement.dataset['theme']
  return said ? said === 'dark' : wish.matches
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme)
  document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}

/** @returns a function that ends it */
export function followTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
