/** A proof of a line in the shape that statements are shown in; null for who answers for what, which no sentence states. */
import type { ProvenLine, Proof, Statement } from '../../api.ts'

export function statementOf(line: ProvenLine, proof: Proof): Statement | null {
  const { type, source, target } = line
  if (type === 'RESPONSIBLE_FOR' || proof.id === null || proof.status === null) return null
  const { id, cue, confidence, status, document, measure, start, end, addedBy } = proof
  return { id, type, source, target, cue, confidence, status, evidence: { document, measure, text: proof.evidence, start: start ?? 0, end: end ?? 0, addedBy } }
}
