/** The page's start: asks for the graph at once, has it laid out as soon as it is there, and loads the app meanwhile. */
import { startAhead } from './canvas/layout/layout-runner.ts'
import { expectGraph } from './canvas/layout/network-layout.ts'
import { askEarly } from './state/early-graph.ts'

void askEarly().then((graph) => graph && expectGraph(graph))
startAhead()
void import('./start.ts')
