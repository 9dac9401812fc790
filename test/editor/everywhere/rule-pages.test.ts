import assert from 'node:assert/strict'
import { commands, TabInputCustom, Uri, window, workspace } from 'vscode'
import { eventually } from '../eventually.ts'

describe('the page of a rule', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  const text = async (address: string): Promise<string> =>
    (await workspace.openTextDocument(Uri.parse(address))).getText()

  it('is a Markdown document', async () => {
    const page = await workspace.openTextDocument(Uri.parse('cable-rule:/para-gap.md'))
    assert.equal(page.languageId, 'markdown')
    assert.match(page.getText(), /^# para-gap\n[\s\S]*\n## Why\n[\s\S]*\n\[All rules\]\(README\.md\)\n$/)
  })

  it('stands in the list of all rules', async () => {
    assert.match(await text('cable-rule:/README.md'), /^# Rules\n[\s\S]*\n\| \[`para-gap`\]\(para-gap\.md\) \|/)
  })

  it('says so where there is no such rule', async () => {
    assert.match(await text('cable-rule:/no-such-rule.md'), /^# No such rule\n/)
  })

  it('opens as Markdown is read, if the user does not say otherwise', async () => {
    await commands.executeCommand('vscode.open', Uri.parse('cable-rule:/para-gap.md'))
    await eventually(() => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input
      assert.ok(input instanceof TabInputCustom)
      assert.deepEqual(
        [String(input.uri), input.viewType],
        ['cable-rule:/para-gap.md', 'vscode.markdown.preview.editor'],
      )
    })
  })
})
