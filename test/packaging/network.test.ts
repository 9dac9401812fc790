import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { projectRoot } from '../../server/tools/project-root.ts'

/** What a browser or Node gives without asking, and reaches other machines. */
const GLOBALS: ReadonlySet<string> = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'sendBeacon'],
  ...['importScripts', 'BroadcastChannel'],
])

/** What Node has to be asked for. */
const MODULES: ReadonlySet<string> = new Set(
  ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'undici', 'ws'].flatMap(
    (name) => [name, `node:${name}`],
  ),
)

/** What is there all the same, by bundle and name, with the reason. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the parts of the client': {
    net: 'The client library can talk to a server over a pipe or a port of this machine. This client uses the channel of Node.',
  },
  'the modules of the server': {
    net: 'A client can have the server answer over a pipe, or over a port of this machine that it names itself (--pipe, --socket).',
  },
}

const bundles = globSync(['dist/**/*.{js,cjs,mjs}'], { cwd: projectRoot, exclude: ['dist/.compiled/**'] })
  .map((name) => name.replaceAll('\\', '/'))
  .sort()

describe('no bundle', () => {
  it('is left out', () => {
    const expected = ['dist/client.js', 'dist/cli.js', 'dist/server.js', 'dist/web/client.cjs', 'dist/web/server.js']
    expected.push(...['index', 'rules', 'server', 'vocabulary'].map((name) => `dist/lib/${name}.mjs`))
    for (const name of expected) assert.ok(bundles.includes(name), name)
    for (const start of ['dist/shared-', 'dist/client/']) assert.ok(bundles.some((name) => name.startsWith(start)))
  })

  it('reaches a network, but for what is allowed by name', () => {
    const found: Record<string, readonly string[]> = {}
    for (const name of bundles) {
      const reached = reaches(readFileSync(join(projectRoot, name), 'utf8'))
      const isPart = name.startsWith('dist/client/')
      const key = isPart ? 'the parts of the client' : name.endsWith('.cjs') ? 'the modules of the server' : name
      if (reached.length > 0) found[key] = [...new Set([...(found[key] ?? []), ...reached])]
    }
    assert.deepEqual(
      found,
      Object.fromEntries(Object.entries(ALLOWED).map(([name, allowed]) => [name, Object.keys(allowed)])),
    )
  })

  it('could reach one unseen', () => {
    const hidden = {
      fetch: [
        'var later = { "A.cjs": "fetch(0)" }',
        'fetch("a")',
        'globalThis.fetch("a")',
        'self["fetch"]("a")',
        'const { fetch: f } = globalThis',
      ],
      WebSocket: ['new WebSocket("a")', 'new globalThis.WebSocket("a")'],
      sendBeacon: ['navigator.sendBeacon("a")'],
      net: ['require("net")', 'const n = require(`net`)'],
      'node:https': ['require("node:https")', 'import("node:https")', 'import a from "node:https"'],
    }
    for (const [name, ways] of Object.entries(hidden))
      for (const way of ways) assert.deepEqual(reaches(way), [name], way)
    assert.deepEqual(reaches('// fetch\nconst words = ["fetch", "net"]; prefetch(); a.b = require("node:fs")'), [])
  })
})

/** Names of what a program reaches networks by, however it comes to them: by their name, by that of a property, or as a module. */
function reaches(code: string): readonly string[] {
  const names = new Set<string>()
  const note = (set: ReadonlySet<string>, value: unknown): void => {
    if (typeof value === 'string' && set.has(value)) names.add(value)
  }
  const text = (node: Node | null | undefined): unknown =>
    node?.type === 'TemplateLiteral' ? (node.quasis?.[0]?.value.cooked ?? undefined) : node?.value
  const source = code.replace(/^#!.*/, '')
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true }), (each) => {
    const node = each as unknown as Node
    if (node.type === 'Identifier') note(GLOBALS, node.name)
    if (node.type === 'MemberExpression') note(GLOBALS, node.computed ? text(node.property) : node.property?.name)
    if (node.type === 'ObjectPattern')
      for (const { key } of node.properties ?? []) note(GLOBALS, key?.name ?? key?.value)
    // Code that is kept as text until it is asked for.
    if (node.type === 'ObjectExpression')
      for (const { key, value } of node.properties ?? [])
        if (/\.c?js$/.test(String(key?.value ?? ''))) for (const name of reaches(String(text(value)))) names.add(name)
    if (node.type === 'CallExpression') note(MODULES, text(node.arguments?.[0]))
    if (node.type === 'ImportExpression' || /^(?:Import|Export\w*)Declaration$/.test(node.type))
      note(MODULES, text(node.source))
  })
  return [...names].sort()
}

interface Property {
  readonly key?: Node
  readonly value?: Node
}

/** What is used of a node of a syntax tree. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
  readonly computed?: boolean
  readonly property?: Node
  readonly key?: Node
  readonly properties?: readonly Property[]
  readonly source?: Node | null
  readonly arguments?: readonly Node[]
  readonly quasis?: readonly { readonly value: { readonly cooked?: string } }[]
}
