/** The house's doors: imports run one way, and a room is entered only by its index.ts. */
const below = {
  council: ['tracker', 'governance', 'voice', 'insight'],
  tracker: ['governance', 'voice', 'insight'],
  governance: ['voice', 'insight'],
  voice: ['insight'],
  insight: ['voice'],
}
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle of types alone is gone when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(rooms|app|main|cli)' },
    },
    {
      name: 'ui-knows-no-room',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/rooms/' },
    },
    {
      name: 'a-room-is-entered-by-its-door',
      severity: 'error',
      // Tests may use another room's demo and builders; they are no part of the product.
      from: { path: '^src/rooms/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/rooms/([^/]+)/',
        pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/index\\.ts$'],
      },
    },
    ...Object.entries(below).map(([room, above]) => ({
      name: `${room}-does-not-import-rooms-above-it`,
      severity: 'error',
      from: { path: `^src/rooms/${room}/` },
      to: { path: `^src/rooms/(${above.join('|')})/` },
    })),
    {
      name: 'the-engine-is-pure',
      comment: 'No Node, no DOM, no database: the same code runs in the browser.',
      severity: 'error',
      from: { path: '^src/rooms/insight/engine/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/rooms/insight/engine/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^tests/|\\.test\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
