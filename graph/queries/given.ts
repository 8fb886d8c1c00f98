/**
 * The parameters that a person gave to a question, as texts: from the query of
 * an address or from the options of a command, parsed here once for both.
 */

/** A parameter is missing or is none that the question takes. `message` is one sentence in Chinese. */
export class WrongParameter extends Error {
  override readonly name = 'WrongParameter'
}

export type Texts = { readonly [name: string]: readonly string[] }

export class Given {
  readonly #texts: Texts

  /** @param texts blank ones count as not given */
  constructor(texts: Texts) {
    this.#texts = texts
  }

  has(name: string): boolean {
    return this.#all(name).length > 0
  }

  text(name: string, title: string): string {
    const [text] = this.#all(name)
    if (text === undefined) throw new WrongParameter(`缺少参数 ${name}（${title}）。`)
    return text
  }

  number(name: string, { least, most, unlessTold }: { readonly least: number; readonly most: number; readonly unlessTold: number }): number {
    const [text] = this.#all(name)
    if (text === undefined) return unlessTold
    const value = Number(text)
    if (/^\d+$/u.test(text) && value >= least && value <= most) return value
    throw new WrongParameter(`参数 ${name} 应为 ${least} 到 ${most} 的整数，收到的是“${text.slice(0, 50)}”。`)
  }

  flag(name: string): boolean {
    const [text] = this.#all(name)
    if (text === undefined || text === 'false') return false
    if (text === 'true') return true
    throw new WrongParameter(`参数 ${name} 应为 true 或 false，收到的是“${text.slice(0, 50)}”。`)
  }

  /** Several values, with commas or repeated, each one of a closed vocabulary. */
  list<T extends string>(name: string, known: readonly T[]): readonly T[] {
    const values = this.#all(name).flatMap((text) => text.split(/[,，、]/u)).map((text) => text.trim()).filter((text) => text !== '')
    return [...new Set(values)].map((value) => {
      const found = known.find((word) => word.toLowerCase() === value.toLowerCase())
      if (found !== undefined) return found
      throw new WrongParameter(`参数 ${name} 不能是“${value.slice(0, 50)}”；可用：${known.join('、')}。`)
    })
  }

  #all(name: string): readonly string[] {
    return (this.#texts[name] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  }
}
