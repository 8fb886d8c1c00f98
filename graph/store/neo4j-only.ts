/**
 * What Neo4j's Cypher has and the embedded engine has not, so that a statement it
 * cannot parse is refused by the name of the feature, with what to write instead.
 */

interface Feature {
  readonly name: string
  /** Tried on the statement without its texts and comments. */
  readonly pattern: RegExp
  readonly instead: string
}

const FEATURES: readonly Feature[] = [
  { name: ' SHORTEST 路径选择', pattern: /\bSHORTEST\b/iu, instead: '可改用 shortestPath((a)-[*..8]-(b))，或用 zhenglian path' },
  { name: '匹配方式（REPEATABLE ELEMENTS、DIFFERENT RELATIONSHIPS）', pattern: /\b(?:REPEATABLE\s+ELEMENTS?|DIFFERENT\s+RELATIONSHIPS?)\b/iu, instead: '可去掉它' },
  { name: '量化路径（{1,3}、+、*）', pattern: /(?:\)|->|-)\s*(?:\{\s*\d*\s*(?:,\s*\d*\s*)?\}|[+*])\s*(?:\(|$|\s)/u, instead: '可改写为 -[:FEEDS*1..3]-' },
  { name: '动态标签（:$(…)）', pattern: /:\s*\$\s*(?:all|any)?\s*\(/iu, instead: '可直接写出标签' },
  { name: '标签表达式（|、&、!、%）', pattern: /\(\s*[\p{L}\w]*\s*:[^(){}[\]]*[|&!%]/u, instead: '可改用 WHERE n:System OR n:Agency' },
  { name: ' IS 标签写法', pattern: /\(\s*[\p{L}\w]+\s+IS\s+[\p{L}\w]/iu, instead: '可改用 (n:System)' },
  { name: '节点里的 WHERE', pattern: /\(\s*[\p{L}\w]*(?:\s*:\s*[\p{L}\w:]+)?\s+WHERE\b/iu, instead: '可把条件移到 MATCH 后面的 WHERE' },
  { name: ' COLLECT 子查询', pattern: /\bCOLLECT\s*\{/iu, instead: '可改用 OPTIONAL MATCH 和 collect()' },
  { name: ' FILTER 子句', pattern: /\bFILTER\b/iu, instead: '可改用 WITH … WHERE' },
  { name: ' LET 子句', pattern: /\bLET\b/iu, instead: '可改用 WITH' },
  { name: ' FINISH 子句', pattern: /\bFINISH\b/iu, instead: '可改用 RETURN' },
  { name: '类型判断（IS :: STRING）', pattern: /\bIS\s+(?:NOT\s+)?(?:::|TYPED\b)/iu, instead: '可去掉它' },
  { name: ' IS NORMALIZED', pattern: /\bNORMALIZED\b/iu, instead: '可去掉它' },
  { name: '条件查询（WHEN … THEN …）', pattern: /^\s*WHEN\b/iu, instead: '可分成几条语句' },
  { name: ' CYPHER 版本前缀', pattern: /^\s*CYPHER\b/iu, instead: '可去掉它' },
  { name: ' SHOW PROCEDURES、SHOW FUNCTIONS', pattern: /^\s*SHOW\s+(?:\w+\s+)*(?:PROCEDURES?|FUNCTIONS?)\b/iu, instead: '可用 CALL grafeo.procedures() 看有哪些过程' },
]

/** @returns the feature that the statement uses, in words, or null where none of these is in it */
export function neo4jOnlyFeature(cypher: string): Omit<Feature, 'pattern'> | null {
  const bare = withoutTexts(cypher)
  return FEATURES.find(({ pattern }) => pattern.test(bare)) ?? null
}

/** The line and column (from 1) at which a name first stands in a statement, in words; empty where it does not. */
export function placeOfName(cypher: string, name: string): string {
  const at = withoutTexts(cypher).search(new RegExp(`(?<![\\p{L}\\w.:$])${name}(?![\\p{L}\\w])`, 'u'))
  if (at < 0) return ''
  const lines = cypher.slice(0, at).split('\n')
  return `第 ${lines.length} 行第 ${[...(lines.at(-1) ?? '')].length + 1} 列，`
}

/** Texts, comments and quoted names become blanks of the same length. */
function withoutTexts(cypher: string): string {
  return cypher.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (text) => text.replace(/[^\n]/gu, ' '))
}
