/**
 * Chinese names have no spaces to break at, and a canvas has no line breaker for
 * them: 市公共信用信息基础数据库和服务平台 → two lines of about equal length.
 */
export const LINE_LENGTH = 10

export function wrapName(name: string, length: number = LINE_LENGTH): string {
  const characters = [...name]
  const lines = Math.max(1, Math.ceil(characters.length / length))
  const even = Math.ceil(characters.length / lines)
  const out: string[] = []
  for (let i = 0; i < characters.length; ) {
    let end = i + even
    // No line begins with what closes a bracket.
    while (end < characters.length && /[)）》”、]/u.test(characters[end] ?? '')) end++
    out.push(characters.slice(i, end).join(''))
    i = end
  }
  return out.join('\n')
}
