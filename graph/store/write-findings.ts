/**
 * Keeping the findings about possible duplicates, inside a transaction that a
 * driver opened: only what has changed is written, and the verdicts of people lie
 * over it. A pair with a verdict that is not found (any more) is kept for it.
 */
import { FINDING_TYPES, type DuplicateFinding } from '../model/duplicates.ts'
import { setVerdicts, storedCorrections } from './apply-corrections.ts'
import type { Properties } from './rows.ts'
import { batches, RelationshipGroups, writeRelationships, type Transaction } from './transaction.ts'
import { STORE_LABEL, takeTurn } from './write-document.ts'

/** Takes the place of all findings that there are. @param of what they were made of, kept so that one can tell whether they are of now */
export async function keepFindings(tx: Transaction, findings: readonly DuplicateFinding[], of: string): Promise<void> {
  await takeTurn(tx)
  for (const [kind, type] of Object.entries(FINDING_TYPES)) {
    const wanted = new Map(findings.filter((one) => one.kind === kind).map((one) => [`${one.a} ${one.b}`, one]))
    const stored = await tx.run(`MATCH (a:System)-[r:${type}]->(b:System) RETURN a.id, b.id, r.score, r.weights, r.reasons, r.kept, r.document`, {})
    const gone: { readonly source: string; readonly target: string }[] = []
    for (const [source, target, score, weights, reasons, kept, document] of stored) {
      const found = wanted.get(`${String(source)} ${String(target)}`)
      const same = found !== undefined && kept !== true && (document ?? null) === null && JSON.stringify([score, weights, reasons]) === JSON.stringify([found.score, weightsOf(found), textsOf(found)])
      if (same) wanted.delete(`${found.a} ${found.b}`)
      else gone.push({ source: String(source), target: String(target) })
    }
    for (const rows of batches(gone)) {
      await tx.run(`UNWIND $rows AS row MATCH (a:System {id: row.source})-[r:${type}]->(b:System {id: row.target}) DELETE r`, { rows })
    }
    const groups = new RelationshipGroups()
    for (const finding of wanted.values()) groups.add(type, 'System', 'System', finding.a, finding.b, propertiesOf(finding))
    await writeRelationships(tx, groups.rows())
  }
  await setVerdicts(tx, await storedCorrections(tx))
  await tx.run(`MATCH (s:${STORE_LABEL} {id: 'zhenglian'}) SET s.findingsOf = $of`, { of })
}

/** A graph keeps no maps: the reasons are three lists of one order. Weights are texts, which every export keeps as they are. */
function propertiesOf(finding: DuplicateFinding): Properties {
  return { score: finding.score, reasons: textsOf(finding), reasonNames: finding.reasons.map(({ name }) => name), weights: weightsOf(finding) }
}

const textsOf = ({ reasons }: DuplicateFinding): readonly string[] => reasons.map(({ text }) => text)
const weightsOf = ({ reasons }: DuplicateFinding): readonly string[] => reasons.map(({ weight }) => weight.toFixed(2))
