#!/usr/bin/env node
// The package's `bin`. The product is TypeScript run from source, so that no build
// step stands between a checkout (or an installed package) and the command.
import './typescript.js'

await import('../zhenglian.ts')
