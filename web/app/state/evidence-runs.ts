/**
 * A sentence cut into runs, so that the cue and the two names stand out in it:
 * 将[非涉密业务应用]⟨迁移至⟩[市电子政务外网]. Text stays text; no markup is made.
 */
export interface EvidenceRun {
  readonly text: string
  readonly role: 'plain' | 'cue' | 'name'
}

/** @param cue as the extractor names it; a cue in two pieces has … between them (向…延伸) */
export function evidenceRuns(sentence: string, cue: string, names: readonly string[]): readonly EvidenceRun[] {
  // One role a code unit, as offsets count them.
  const roles = new Array<EvidenceRun['role']>(sentence.length).fill('plain')
  for (const name of names) paint(roles, sentence, name, sentence.indexOf(name), 'name')
  let from = 0
  for (const piece of cue.split(/…|\.{3}|[\s~,]+/u)) {
    const at = piece === '' ? -1 : sentence.indexOf(piece, from)
    if (at < 0) continue
    paint(roles, sentence, piece, at, 'cue')
    from = at + piece.length
  }
  return runs(sentence, roles)
}

function paint(roles: EvidenceRun['role'][], sentence: string, piece: string, at: number, role: EvidenceRun['role']): void {
  if (piece === '' || at < 0) return
  roles.fill(role, at, Math.min(at + piece.length, sentence.length))
}

function runs(sentence: string, roles: readonly EvidenceRun['role'][]): readonly EvidenceRun[] {
  const out: EvidenceRun[] = []
  let start = 0
  for (let i = 1; i <= sentence.length; i++) {
    if (i < sentence.length && roles[i] === roles[start]) continue
    out.push({ text: sentence.slice(start, i), role: roles[start] ?? 'plain' })
    start = i
  }
  return out
}
