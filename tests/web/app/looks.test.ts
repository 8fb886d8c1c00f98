import { describe, expect, it } from 'vitest'
import { RELATION_TYPES, SYSTEM_FUNCTIONS } from '../../../graph/model/vocabulary.ts'
import { KIND_LOOKS, RELATION_LOOKS } from '../../../web/app/state/looks.ts'
import { NODE_CLASSES } from '../../../web/app/state/node-class.ts'
import { FUNCTION_WORDS, KIND_WORDS, RELATION_WORDS, ruleWord } from '../../../web/app/state/words.ts'

describe('looks and words', () => {
  it('give every kind a shape and a colour of its own', () => {
    const looks = NODE_CLASSES.map((kind) => KIND_LOOKS[kind])
    expect(new Set(looks.map((look) => look.shape)).size).toBe(NODE_CLASSES.length)
    expect(new Set(looks.map((look) => look.colour)).size).toBe(NODE_CLASSES.length)
  })

  it('have a Chinese word for every term of the vocabularies', () => {
    const words = [
      ...NODE_CLASSES.map((kind) => KIND_WORDS[kind]),
      ...[...RELATION_TYPES, 'RESPONSIBLE_FOR' as const].map((type) => RELATION_WORDS[type]),
      ...SYSTEM_FUNCTIONS.map((name) => FUNCTION_WORDS[name]),
    ]
    for (const word of words) expect(word).toMatch(/^[\u4e00-\u9fff]+$/u)
    expect(Object.keys(RELATION_LOOKS).sort()).toEqual([...RELATION_TYPES, 'RESPONSIBLE_FOR'].sort())
  })

  it('show an unknown rule by its own name', () => {
    expect(ruleWord('repair/gbk-shift')).toBe('错位字节还原')
    expect(ruleWord('repair/of-tomorrow')).toBe('repair/of-tomorrow')
  })
})
