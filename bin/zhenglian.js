#!/usr/bin/env node
// The package's `bin`. The product is TypeScript run from source: tsx is
// registered here, so that no build step stands between a checkout (or an
// installed package) and the command.
import { register } from 'tsx/esm/api'

register()
await import('../zhenglian.ts')
