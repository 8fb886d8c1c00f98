/**
 * Reads unknown JSON field by field, and says in one Chinese sentence which file
 * and which field is wrong. For the gold files and their floors.
 */

/** A gold or floors file that cannot be used. `message` is one clear sentence in Chinese. */
export class GoldFileError extends Error {
  override readonly name = 'GoldFileError'
}

/** An unknown value with its place, such as `entities[3].label` of nanjing-2018.json. */
export class Field {
  readonly #file: string
  readonly #path: string
  readonly #value: unknown

  constructor(file: string, path: string, value: unknown) {
    this.#file = file
    this.#path = path
    this.#value = value
  }

  /** A member; absent members are fields too, so that their readers can complain. */
  at(key: string): Field {
    const path = this.#path === '' ? key : `${this.#path}.${key}`
    return new Field(this.#file, path, this.#members()[key])
  }

  get absent(): boolean {
    return this.#value === undefined || this.#value === null
  }

  keys(): readonly string[] {
    return Object.keys(this.#members())
  }

  text(): string {
    if (typeof this.#value !== 'string' || this.#value.trim() === '') this.fail('应为非空字符串')
    return this.#value as string
  }

  textOrNull(): string | null {
    return this.absent ? null : this.text()
  }

  number(): number {
    if (typeof this.#value !== 'number' || !Number.isFinite(this.#value)) this.fail('应为数字')
    return this.#value as number
  }

  /** True or false; absent is `otherwise`. */
  flag(otherwise: boolean): boolean {
    if (this.absent) return otherwise
    if (typeof this.#value !== 'boolean') this.fail('应为 true 或 false')
    return this.#value as boolean
  }

  oneOf<const T extends string>(words: readonly T[]): T {
    const word = words.find((candidate) => candidate === this.#value)
    if (word === undefined) this.fail(`应为 ${words.join('、')} 之一`)
    return word as T
  }

  oneOfOrNull<const T extends string>(words: readonly T[]): T | null {
    return this.absent ? null : this.oneOf(words)
  }

  /** A list, its items read one by one; absent is empty where `optional` says so. */
  list<T>(read: (item: Field) => T, presence: 'required' | 'optional' = 'required'): readonly T[] {
    if (this.absent && presence === 'optional') return []
    if (!Array.isArray(this.#value)) this.fail('应为数组')
    return (this.#value as readonly unknown[]).map((item, index) =>
      read(new Field(this.#file, `${this.#path}[${index}]`, item)),
    )
  }

  #members(): Readonly<Record<string, unknown>> {
    if (typeof this.#value !== 'object' || this.#value === null || Array.isArray(this.#value)) this.fail('应为对象')
    return this.#value as Readonly<Record<string, unknown>>
  }

  /** Ends the reading with a sentence naming file, field, what was expected and what was there. */
  fail(expected: string): never {
    const shown = this.#value === undefined ? '没有这个字段' : JSON.stringify(this.#value).slice(0, 60)
    const field = this.#path === '' ? '整个文件' : `字段 ${this.#path}`
    throw new GoldFileError(`文件 ${this.#file} 有误：${field} ${expected}，实际为：${shown}。`)
  }
}

/** @throws {GoldFileError} where the text is no JSON */
export function parseJsonFile(file: string, text: string): Field {
  try {
    return new Field(file, '', JSON.parse(text) as unknown)
  } catch (cause) {
    throw new GoldFileError(`文件 ${file} 不是有效的 JSON，请检查其格式。`, { cause })
  }
}
