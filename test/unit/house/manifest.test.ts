import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'

const manifest = read('package.json')
const [language] = manifest.contributes.languages

describe('the manifest', () => {
  describe('knows a cable by its first line', () => {
    const firstLine = new RegExp(language.firstLine)
    const openings = [
      'VZCZCZND0123',
      'O 031453Z AUG 09',
      'O R 051020Z JUN 1979',
      'P 031310Z JUN 09 ZDK',
      'MRN:            13 ZENDA 77',
    ]
    for (const line of openings) it(line, () => assert.match(line, firstLine))

    const others = ['', 'VZCZC', 'Dear Flavia,', 'O Romeo, Romeo', 'P 031310Z', '# O 031453Z AUG 09', 'MRN: none']
    for (const line of others) it(`and not by "${line}"`, () => assert.doesNotMatch(line, firstLine))
  })

  it('has one version, which is that of all who name it', () => {
    const named = [
      ['README.md', /\bcable-(\d[\w.-]*)\.vsix|\brev: v(\S+)|\bcable@v(\S+)/g, 3],
      ['examples/editors/cable-mode.el', /^;; Version: (\S+)$/gm, 1],
      ['syntaxes/others/cable-mode.source.el', /^;; Version: (\S+)$/gm, 1],
      ['examples/editors/monaco.mjs', /\bversion: '(\S+)'/g, 1],
      ['package-lock.json', /^ {2}"version": "(\S+)"|^ {4}"": \{\n {6}"name": "cable",\n {6}"version": "(\S+)"/gm, 2],
    ] as const
    for (const [name, pattern, count] of named) {
      const found = [...readFileSync(join(projectRoot, name), 'utf8').matchAll(pattern)]
      const versions = found.map((match) => match.slice(1).find(Boolean))
      assert.deepEqual(versions, Array(count).fill(manifest.version), name)
    }
  })

  it('hides in a browser what needs a disk, before the extension has started as well', () => {
    const { menus, views } = manifest.contributes
    const ofFolder = menus.commandPalette.filter(({ command }: { command: string }) => /Collection$/.test(command))
    const shown = [...views.cable, ...ofFolder].map(({ when }: { when: string }) => when)
    assert.ok(shown.length >= 4)
    for (const when of shown)
      if (when !== 'cable.isFiltered') assert.match(when, /!cable\.inBrowser && \(!isWeb \|\| remoteName\)$/)
  })

  it('turns off for cables what would alter a record unasked, and leaves all that is taste to the user', () => {
    // A default for one language beats what the user has set for all.
    assert.deepEqual(manifest.contributes.configurationDefaults['[cable]'], {
      'files.trimTrailingWhitespace': false,
      'files.trimTrailingWhitespaceInRegexAndStrings': false,
      'files.insertFinalNewline': false,
      'files.trimFinalNewlines': false,
      'editor.formatOnSave': false,
      // Enter asks what follows in a draft; the client asks nothing where the user turned this off for all languages.
      'editor.formatOnType': true,
      // The column of drafters.
      'editor.rulers': [55],
      // A record is read as it stands; what codes stand for is shown while its keys are pressed.
      'editor.inlayHints.enabled': 'offUnlessPressed',
      'editor.formatOnPaste': false,
      'editor.autoIndentOnPaste': false,
      // Beats the list form; objects are merged, and the server sees to those.
      'editor.codeActionsOnSave': {},
      // Enter ends a line: it takes a word of a list only when one has moved there, or asked for the list.
      'editor.suggest.selectionMode': 'never',
      // Merged with the user's own: signs of print that are no mistake in a released copy.
      'editor.unicodeHighlight.allowedCharacters': { '\u2018': true, '\u2019': true, '\u2013': true },
    })
  })

  it('pins every package exactly', () => {
    const versions: string[] = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    assert.ok(versions.length > 10)
    assert.deepEqual(
      versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/.test(version)),
      [],
    )
  })
})

describe('the lock file', () => {
  const packages: Record<string, { readonly optionalDependencies?: Record<string, string> }> =
    read('package-lock.json').packages

  it('holds the builds of every platform, without which no other platform can install', () => {
    const names = Object.keys(packages)
    const builds = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    assert.ok(builds.length > 10)
    assert.deepEqual(
      builds.filter((build) => !names.some((name) => name.endsWith(`node_modules/${build}`))),
      [],
    )
  })

  it('names no registry', () => assert.ok(Object.values(packages).every((entry) => !('resolved' in entry))))
})

function read(name: string) {
  return JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
}
