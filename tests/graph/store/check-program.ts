/** A process of its own that checks one statement: check-apart.test.ts stops it on the way. */
import { awaitStatements, checkApart } from '../../../graph/store/check-apart.ts'

awaitStatements()
await checkApart('RETURN 1')
const began = performance.now()
console.log('checking')
try {
  await checkApart(process.argv[2] ?? '')
  console.log(`read ${Math.round(performance.now() - began)}`)
} catch (error) {
  console.log(`refused ${Math.round(performance.now() - began)} ${error instanceof Error ? error.message : ''}`)
}
process.exit(0)
