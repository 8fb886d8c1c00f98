/** The page's start: asks for the graph and for the worker that lays it out at once, and loads the app meanwhile. */
import { startAhead } from './canvas/layout/layout-runner.ts'
import { askEarly } from './state/early-graph.ts'

askEarly()
startAhead()
void import('./start.ts')
