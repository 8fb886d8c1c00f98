/**
 * The interface's language: Chinese as it stands in the source, or English, whose
 * words are a file of their own that is fetched when English is wanted. What the
 * documents say stays as they say it.
 */
import { configureLocalization, msg as localized, str, type StrResult, updateWhenLocaleChanges } from '@lit/localize'
import { LitElement } from 'lit'

export { str }

export const LANGUAGES = ['zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEPT = 'zhenglian-language'
const { getLocale, setLocale } = configureLocalization({ sourceLocale: 'zh-Hans', targetLocales: ['en'], loadLocale: () => import('./english.ts') })

// Every element is drawn anew when the language is another.
LitElement.addInitializer((element) => updateWhenLocaleChanges(element as LitElement))

/**
 * The words in the language that is read.
 *
 * @param words as the source has them; words of a table may be given as they come
 * @param id where one Chinese word has two English ones, or where the words are the server's: as english.ts names it, with # in front
 */
export function msg(words: string | StrResult, id?: string): string {
  return inNumber(String(localized(words, id === undefined ? undefined : { id })))
}

export const isEnglish = (): boolean => getLocale() === 'en'

/** Puts into force what the link says, or was chosen before, or the browser prefers; to be awaited before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked) localStorage.setItem(KEPT, languageOf(asked))
  await show(languageOf(localStorage.getItem(KEPT) ?? navigator.language))
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await show(language)
}

async function show(language: Language): Promise<void> {
  try {
    await setLocale(language)
  } catch {
    // The server is away, and with it the words: the language stays as it is.
  }
  document.documentElement.lang = getLocale()
  document.title = msg('政联图谱')
}

/** Whoever reads no English is best served by the language of the documents. */
const languageOf = (tag: string): Language => (/^en\b/iu.test(tag) ? 'en' : 'zh-Hans')

/** 1 [node|nodes] → 1 node: English words that go by the last number before them. */
function inNumber(text: string): string {
  if (!isEnglish()) return text
  let number = ''
  return text.replace(/(\d+)|\[([^[\]|]*)\|([^[\]|]*)\]/gu, (found: string, digits: string | undefined, one: string, many: string) => (digits ? (number = digits) : number === '' ? found : number === '1' ? one : many))
}
