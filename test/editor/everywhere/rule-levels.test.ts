import assert from 'node:assert/strict'
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import { eventually } from '../eventually.ts'

const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
const file = Uri.joinPath(folder, '.cablerc.json')
const cable = Uri.joinPath(folder, 'unsaved-rule-levels.cable')
const text = [
  'UNCLAS ZENDA 000123',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, PGOV',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  '1. FIRST.',
  '',
  '2. SECOND.',
  '',
  '4. FOURTH.',
  '',
  'RASSENDYLL',
  '',
].join('\n')
const number = new Range(10, 0, 10, 1)

describe('a rule', () => {
  let document: TextDocument

  before(async () => {
    await workspace.fs.writeFile(cable, new TextEncoder().encode(text))
    document = await workspace.openTextDocument(cable)
    await window.showTextDocument(document)
  })
  afterEach(async () => {
    await workspace.getConfiguration('cable').update('rules', undefined, ConfigurationTarget.Global)
    await workspace.fs.delete(file).then(undefined, () => undefined)
    await eventually(() => assert.equal(gaps().length, 1))
  })
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await workspace.fs.delete(cable)
  })

  const gaps = (): Diagnostic[] => languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'para-gap')

  const offered = async (): Promise<CodeAction[]> =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, number)

  const choose = async (title: string): Promise<void> => {
    // What a test before has written into a configuration may not have been noticed as gone yet.
    const action = await eventually(async () => {
      const all = await offered()
      const found = all.find((each) => each.title === title)
      assert.ok(found?.command, all.map((each) => each.title).join('; '))
      return found
    })
    assert.ok(action.command)
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
  }

  it('has its finding in its place, with a code that leads to its page', async () => {
    await eventually(() => assert.equal(gaps().length, 1))
    const [finding] = gaps()
    const code = finding?.code
    assert.equal(typeof code === 'object' && code.target.toString(), 'cable-rule:/para-gap.md')
    assert.ok(finding?.range.isEqual(number))
  })

  it('can be turned off for the user, from the light bulb', async () => {
    await choose('Turn off para-gap for me, everywhere')
    await eventually(() => assert.deepEqual(gaps(), []))
    assert.deepEqual(workspace.getConfiguration('cable').inspect('rules')?.globalValue, { 'para-gap': 'off' })
  })

  it('can be turned off in a new .cablerc.json, and follows what is written there', async () => {
    await choose('Turn off para-gap in .cablerc.json')
    await eventually(() => assert.deepEqual(gaps(), []))
    const written = new TextDecoder().decode(await workspace.fs.readFile(file))
    assert.deepEqual(JSON.parse(written), { rules: { 'para-gap': 'off' } })
    assert.equal((await workspace.openTextDocument(file)).languageId, 'jsonc')
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "para-gap": "error" } }'))
    await eventually(() => assert.equal(gaps()[0]?.severity, 0))
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "para-gap": "loud" } }'))
    await eventually(() => assert.match(languages.getDiagnostics(file)[0]?.message ?? '', /no level/))
    assert.equal(gaps()[0]?.severity, 0)
  })

  it('can be ignored at one place, in a new .cablerc.json, and the record stays as it is', async () => {
    await choose('Ignore this finding of para-gap here')
    await eventually(() => assert.deepEqual(gaps(), []))
    const { ignore } = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)))
    assert.deepEqual(
      ignore.map(({ file, rule }: { file: string; rule: string }) => [file, rule]),
      [['examples/unsaved-rule-levels.cable'.split('/').at(-1), 'para-gap']],
    )
    assert.equal(document.getText(), text)
  })

  it('is walked by its name, round the end', async () => {
    const editor = await window.showTextDocument(document)
    await eventually(() => assert.equal(gaps().length, 1))
    editor.selection = new Selection(number.start, number.start)
    for (const command of ['cable.nextOfRule', 'cable.previousOfRule']) {
      await commands.executeCommand(command)
      assert.ok(editor.selection.active.isEqual(number.start))
    }
  })

  it('has no finding once the text is mended, and has it back when that is undone', async () => {
    const editor = await window.showTextDocument(document)
    await eventually(() => assert.equal(gaps().length, 1))
    editor.selection = new Selection(new Position(10, 0), new Position(10, 1))
    await commands.executeCommand('type', { text: '3' })
    await eventually(() => assert.deepEqual(gaps(), []))
    await commands.executeCommand('undo')
    await eventually(() => assert.equal(gaps().length, 1))
  })

  it('waits with what comes up in the middle of a word until there is a pause', async () => {
    const editor = await window.showTextDocument(document)
    const end = new Position(3, 'TAGS: PREL, PGOV'.length)
    editor.selection = new Selection(end, end)
    let lastKey = Date.now()
    const waits: number[] = []
    const unknown = (): Diagnostic[] =>
      languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'tags-unknown')
    const listener = languages.onDidChangeDiagnostics(() => {
      if (unknown().length > 0) waits.push(Date.now() - lastKey)
    })
    for (const key of ', PHUX') {
      lastKey = Date.now()
      await commands.executeCommand('type', { text: key })
      await new Promise((next) => setTimeout(next, 40))
    }
    await eventually(() => assert.equal(unknown().length, 1))
    listener.dispose()
    assert.deepEqual(
      waits.filter((wait) => wait < 300),
      [],
    )
    await commands.executeCommand('workbench.action.files.revert')
    await eventually(() => assert.equal(unknown().length, 0))
  })

  it('opens its page, also from the list of the rules in force', async () => {
    await commands.executeCommand('cable.openRulePage', 'para-gap')
    await eventually(() =>
      assert.ok(
        pages().some((label) => label.includes('para-gap.md')),
        pages().join('; '),
      ),
    )
    await commands.executeCommand('workbench.action.closeActiveEditor')
    await window.showTextDocument(document)
    await eventually(async () => {
      void commands.executeCommand('cable.showEffectiveRules')
      await new Promise((shown) => setTimeout(shown, 300))
      // The profile comes first, then the rules.
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      await new Promise((opened) => setTimeout(opened, 300))
      assert.ok(
        pages().some((label) => label.endsWith('.md')),
        pages().join('; '),
      )
    })
    await commands.executeCommand('workbench.action.closeActiveEditor')
    await window.showTextDocument(document)
  })
})

function pages(): readonly string[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code
}
