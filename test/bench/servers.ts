import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Language } from './documents.ts'

/** A server to measure: how to start it, what it reads, and what of its own delays to know. */
export interface BenchServer {
  readonly name: string
  readonly language: Language
  readonly command: readonly [string, ...string[]]
  /** Where Node keeps what it compiled of it, if it lets Node do so. */
  readonly compiled?: string
  /** Milliseconds it waits after a change before it begins, where it does. */
  readonly debounce?: number
  /** Settings it has to be told. */
  readonly settings?: unknown
  /** Script of the Markdown parser that it asks its client to run. */
  readonly parser?: string
}

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache/bench')
const NODE = process.execPath

/** Ours first, then the floor, then peers from npm: whatever of them could be installed, with a word about the rest. */
export async function benchServers(names: readonly string[]): Promise<{ servers: BenchServer[]; missing: string[] }> {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name)
  const servers: BenchServer[] = []
  const missing: string[] = []
  if (wanted('cable'))
    servers.push({
      name: 'cable',
      language: 'cable',
      command: [NODE, join(ROOT, 'dist/server.js'), '--stdio'],
      compiled: join(ROOT, 'dist/.compiled'),
    })
  if (wanted('cables'))
    servers.push({
      name: 'cable, many messages',
      language: 'cables',
      command: [NODE, join(ROOT, 'dist/server.js'), '--stdio'],
    })
  if (wanted('floor'))
    servers.push({ name: 'floor', language: 'cable', command: [NODE, await bundleFloor(), '--stdio'] })
  for (const peer of PEERS) {
    if (!wanted(peer.name)) continue
    const folder = install(peer)
    const script = folder && join(folder, 'node_modules', peer.script)
    if (script && existsSync(script)) {
      const run: readonly [string, ...string[]] = peer.native ? [script, ...peer.args] : [NODE, script, ...peer.args]
      servers.push({
        name: peer.name,
        language: peer.language,
        command: run,
        ...(peer.debounce ? { debounce: peer.debounce } : {}),
        ...(peer.settings ? { settings: peer.settings } : {}),
        ...(peer.parser ? { parser: join(folder, 'node_modules', peer.parser) } : {}),
      })
    } else missing.push(`${peer.name}: ${peer.package} could not be installed`)
  }
  return { servers, missing }
}

interface Peer {
  readonly name: string
  readonly package: string
  readonly script: string
  readonly args: readonly string[]
  readonly language: Language
  readonly debounce?: number
  /** A package that the client of this server has to bring, and its script. */
  readonly also?: string
  readonly parser?: string
  readonly settings?: unknown
  /** A script that brings its own interpreter line. */
  readonly native?: boolean
}

const PEERS: readonly Peer[] = [
  {
    name: 'json',
    package: 'vscode-langservers-extracted@4.10.0',
    script: 'vscode-langservers-extracted/bin/vscode-json-language-server',
    args: ['--stdio'],
    language: 'json',
    debounce: 500,
  },
  {
    name: 'css',
    package: 'vscode-langservers-extracted@4.10.0',
    script: 'vscode-langservers-extracted/bin/vscode-css-language-server',
    args: ['--stdio'],
    language: 'css',
    debounce: 500,
  },
  {
    name: 'yaml',
    package: 'yaml-language-server@1.19.2',
    script: 'yaml-language-server/bin/yaml-language-server',
    args: ['--stdio'],
    language: 'yaml',
    debounce: 200,
  },
  {
    name: 'markdown',
    package: 'vscode-markdown-languageserver@0.5.0',
    script: 'vscode-markdown-languageserver/dist/node/workerMain.js',
    args: ['--stdio'],
    language: 'markdown',
    also: 'markdown-it@14.1.0',
    parser: 'markdown-it/dist/index.cjs.js',
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: 'hint' },
          duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
  },
  {
    name: 'dockerfile',
    package: 'dockerfile-language-server-nodejs@0.15.0',
    script: 'dockerfile-language-server-nodejs/bin/docker-langserver',
    args: ['--stdio'],
    language: 'dockerfile',
  },
  { name: 'oxlint', package: 'oxlint@1.94.0', script: 'oxlint/bin/oxlint', args: ['--lsp'], language: 'javascript' },
  {
    name: 'biome',
    package: '@biomejs/biome@2.6.8',
    script: '@biomejs/biome/bin/biome',
    args: ['lsp-proxy'],
    language: 'javascript',
    debounce: 250,
  },
]

/** Installs a peer into the cache, outside the project's own dependencies. */
function install(peer: Peer): string | undefined {
  const folder = join(CACHE, peer.package.replace(/[^a-z0-9.]+/gi, '-'))
  const needed = [peer.script, ...(peer.parser ? [peer.parser] : [])]
  if (needed.every((script) => existsSync(join(folder, 'node_modules', script)))) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  try {
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', peer.package, ...(peer.also ? [peer.also] : [])],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    )
    return folder
  } catch {
    return undefined
  }
}

async function bundleFloor(): Promise<string> {
  const outfile = join(CACHE, 'floor.cjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'floor.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  })
  return outfile
}
