/** The contract on the embedded engine. */
import { describeStore } from './store-contract.ts'
import { openTemporary } from './temporary-store.ts'

describeStore('embedded', null, openTemporary)
