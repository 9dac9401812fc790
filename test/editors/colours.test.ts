import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { corpusFiles, corpusIsHere, corpusText } from '../support/corpus.ts'
import { lineKinds, tokenizeCable } from '../support/grammar.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { has, notHere, tell } from './installed.ts'

const EDITORS = join(projectRoot, 'examples/editors')
const driver = (name: string): string => join(import.meta.dirname, 'drivers', name)

/** What the editor says of each line, from which its kind is to be read; empty where it has no colour. */
type Said = ReadonlyMap<string, readonly string[]>

describe('the colours of other editors', () => {
  let folder: { path: string; remove: () => void }
  const texts = new Map<string, string>()
  before(() => {
    folder = temporaryFolder({})
    for (const [name, text] of ownTexts()) {
      const path = join(folder.path, `${name.replaceAll(/\W/g, '-')}.cable`)
      texts.set(path, text)
      writeFileSync(path, text)
    }
    writeFileSync(join(folder.path, 'texts'), [...texts.keys(), ''].join('\n'))
  })
  after(() => folder.remove())

  it('are those of the grammar, line by line: Vim', async function () {
    if (!has('vim', ['--version'], /\+syntax/)) return notHere(this.test, 'apt-get install vim')
    const runtime = `set runtimepath^=${join(EDITORS, 'vim')} | filetype plugin on`
    run('vim', '-Nu', 'NONE', '-i', 'NONE', '-n', '-es', '--cmd', runtime, '-S', driver('kinds.vim'))
    tell(this.test, `${compare(written('cable'), (name) => /_(?:In_)?([a-z_]+)$/.exec(name)?.[0] ?? '')} lines`)
  })

  it('are those of the grammar, line by line: Emacs', async function () {
    if (!has('emacs', ['--version'], /Emacs/)) return notHere(this.test, 'apt-get install emacs-nox')
    run('emacs', '-Q', '--batch', '-l', join(EDITORS, 'cable-mode.el'), '-l', driver('kinds.el'))
    tell(this.test, `${compare(written('cable-mode'), (name) => name)} lines`)
  })

  it('are those of the grammar, line by line: Kate', async function () {
    const program = ['ksyntaxhighlighter6', 'kate-syntax-highlighter'].find((each) => has(each, ['--version'], /^/))
    if (program === undefined) return notHere(this.test, 'apt-get install libkf5syntaxhighlighting-tools')
    const styles = installKate(folder.path)
    const said = new Map<string, readonly string[]>()
    for (const path of texts.keys()) {
      const page = run(program, '--syntax', 'Cable', '--output-format', 'html', path)
      said.set(path, stylesOf(page, styles))
    }
    tell(this.test, `${compare(said, (name) => name)} lines`)
  })

  function run(program: string, ...words: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(program, words, {
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: {
        ...process.env,
        CABLE_TEXTS: join(folder.path, 'texts'),
        XDG_DATA_HOME: folder.path,
        QT_QPA_PLATFORM: 'offscreen',
      },
    })
    assert.equal(status, 0, stderr)
    assert.doesNotMatch(stderr, /invalid|error/i)
    return stdout
  }

  /** What a driver wrote: first what kind of file the editor takes it for. */
  function written(type: string): Said {
    return new Map(
      [...texts.keys()].map((path) => {
        const [first, ...lines] = readFileSync(`${path}.kinds`, 'utf8').split('\n')
        assert.equal(first, type)
        return [path, lines]
      }),
    )
  }

  /** @returns how many lines were compared */
  function compare(said: Said, kindIn: (name: string) => string): number {
    const different: string[] = []
    let compared = 0
    for (const [path, text] of texts) {
      for (const [index, line] of tokenizeCable(text).entries()) {
        if (line.text.trim() === '') continue
        compared++
        const kinds = lineKinds({ ...line, tokens: line.tokens.filter(firstOf(line.text)) })
        const kind = kindIn(said.get(path)?.[index] ?? '').replaceAll('_', '-')
        if (!agrees(kind, kinds))
          different.push(`${path} ${index + 1}: ${kinds}, not ${kind}: ${line.text.slice(0, 60)}`)
      }
    }
    assert.deepEqual(different.slice(0, 20), [])
    assert.ok(compared > 500, `only ${compared} lines compared`)
    return compared
  }
})

/** The token of the first character that is no blank. */
function firstOf(text: string): (token: { start: number; end: number }) => boolean {
  const column = text.search(/\S/)
  return ({ start, end }) => start <= column && column < end
}

/**
 * A further line of a field has no mark of its own in other editors, and where the grammar tells two kinds of page lines
 * apart these do not.
 */
function agrees(said: string, kinds: readonly string[]): boolean {
  const ends = (kind: string): boolean => new RegExp(`(?:^|-)${kind}(?:-face)?$`).test(said)
  if (said === '' || /cableIn-/.test(said)) return kinds.every((kind) => FIELDS.has(kind))
  return kinds.some((kind) => ends(kind) || (kind === 'page-marker' && ends('page')))
}

/** Kinds that wrap. */
const FIELDS = new Set(['tags', 'subject', 'references', 'label', 'attention', 'from', 'to', 'info', 'exempt'])

function ownTexts(): readonly (readonly [string, string])[] {
  const own = ['examples', 'test/fixtures/grammar'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => /\.(?:cable|txt)$/.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(join(projectRoot, folder, name), 'utf8')] as const),
  )
  // A few real copies where they are there; all of them would take too long.
  const real = corpusIsHere ? corpusFiles().slice(0, 6) : []
  return [...own, ...real.map((file) => [file.name, corpusText(file)] as const)].map(
    ([name, text]) => [name, text.replaceAll(/\r\n?/g, '\n')] as const,
  )
}

/** The definition with a colour of its own for each kind, by which a page tells which it used. */
function installKate(home: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  const definition = readFileSync(join(EDITORS, 'kate/cable.xml'), 'utf8').replace(
    /<itemData name="([a-z-]+)"/g,
    (whole, kind: string) => {
      const colour = `#0000${(styles.size + 16).toString(16)}`
      styles.set(colour, kind)
      return `${whole} color="${colour}"`
    },
  )
  const folder = join(home, 'org.kde.syntax-highlighting/syntax')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'cable.xml'), definition)
  return styles
}

/** Of a page, the kind of what stands first in each line. */
function stylesOf(page: string, styles: ReadonlyMap<string, string>): readonly string[] {
  const body = page.slice(page.indexOf('<pre>') + '<pre>'.length, page.lastIndexOf('</pre>'))
  return body
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => styles.get(/^\s*<span style="color:(#[0-9a-f]{6})/.exec(line)?.[1] ?? '') ?? '')
}
