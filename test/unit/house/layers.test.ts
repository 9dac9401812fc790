import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { codeMap, namedFiles, type Room } from '../../support/code-map.ts'
import { importsOf, sourcesIn } from '../../support/imports.ts'

const map = codeMap()
const sources = ['client', 'server', 'syntaxes'].flatMap(sourcesIn)
const folders = [...new Set(sources.map((file) => posix.dirname(file)))]

describe('the code map', () => {
  it('has each folder with code once, and no other', () => {
    assert.deepEqual(map.flatMap((room) => room.folders).sort(), folders.sort())
  })

  for (const room of map) {
    for (const folder of room.folders) {
      it(`${folder} imports only what it may`, () => {
        for (const file of sources.filter((name) => posix.dirname(name) === folder))
          for (const target of importsOf(file)) assert.ok(mayImport(room, folder, target), `${file} imports ${target}`)
      })

      it(`${folder} has a door that says what lives here, and what never will`, () => {
        const door = join(projectRoot, folder, room.door.replace('NAME', posix.basename(folder)))
        assert.ok(existsSync(door), `no ${door}`)
        const heading = /^\/\*\*\n((?: \*.*\n)+?) \*\/\n/.exec(readFileSync(door, 'utf8'))?.[1] ?? ''
        const lines = heading.split('\n').length - 1
        assert.ok(lines >= 2, `${door} begins with ${lines} lines about the room`)
      })
    }
  }

  it('names no file that is not there', () => {
    const missing = [...namedFiles()].filter(([, path]) => path === undefined).map(([name]) => name)
    assert.ok(namedFiles().size > 10)
    assert.deepEqual(missing, [])
  })

  it('lets no room import one that may import it', () => {
    for (const room of map)
      for (const other of map)
        if (room !== other && room.folders.some((folder) => names(other, folder)))
          for (const folder of other.folders)
            assert.ok(!names(room, folder), `${room.folders[0]} and ${folder} may import one another`)
  })
})

/** Libraries of plain functions over plain values. */
const PURE: ReadonlySet<string> = new Set(['diff'])

describe('layers', () => {
  it('the core imports no editor, no Node and no connection', () => {
    for (const file of sourcesIn('server/language'))
      for (const target of importsOf(file).filter((name) => !name.startsWith('server/')))
        assert.ok(
          file.includes('/features/') || file.endsWith('/service.ts') || PURE.has(target),
          `${file} imports ${target}`,
        )
  })

  it('nothing that ships talks to a network or starts a program', () => {
    const harmless =
      /^node:(?:crypto|fs|fs\/promises|os|path|sqlite|stream|stream\/consumers|timers\/promises|url|v8|vm|worker_threads)$/
    for (const file of ['server/host', 'server/language', 'client'].flatMap(sourcesIn)) {
      for (const target of importsOf(file).filter((each) => each.startsWith('node:')))
        assert.match(target, harmless, file)
      assert.doesNotMatch(
        readFileSync(join(projectRoot, file), 'utf8'),
        /\b(?:fetch|XMLHttpRequest|WebSocket|eval)\(/,
        file,
      )
    }
  })

  it('rules do not import one another', () => {
    const isRule = (file: string): boolean =>
      readFileSync(join(projectRoot, file), 'utf8').includes('export default defineRule(')
    const rules = new Set(sourcesIn('server/language/rules').filter(isRule))
    assert.ok(rules.size > 0)
    for (const rule of rules)
      for (const target of importsOf(rule)) assert.ok(!rules.has(target), `${rule} imports ${target}`)
  })
})

function mayImport(room: Room, folder: string, target: string): boolean {
  if (target.startsWith('node:')) return room.packages.includes('Node')
  if (!/^(?:client|server|syntaxes|test)\//.test(target))
    return room.packages.some((name) => target === name || target.startsWith(`${name}/`))
  return posix.dirname(target) === folder || room.local.some((path) => target === path || target.startsWith(`${path}/`))
}

/** Whether the room may import from the folder; its own files aside. */
function names(room: Room, folder: string): boolean {
  return room.local.some((path) => folder === path || folder.startsWith(`${path}/`))
}
