import { commands, type ExtensionContext } from 'vscode'
import type { LazyClient } from './connection/lazy-client.ts'
import type { Ledgers } from './ledger/keep-ledgers.ts'

/** Commands that the server may name in code actions; it is told so when it is started. */
export const SERVER_COMMANDS = [
  'cable.setRuleLevel',
  'cable.openRulePage',
  'cable.ignoreHere',
  'cable.fixAllOfRule',
  'cable.enterRepair',
] as const

/** Commands of drafters, by the name that the server knows, with what a choice among several is titled. */
const DRAFTING = {
  insertDateTimeGroup: 'Insert Date-Time Group Now',
  insertParagraph: 'Insert Paragraph',
  insertReference: 'Insert Reference',
  setLevel: 'Set Level',
  setMark: 'Set Mark of the Selected Paragraphs',
  markAllParagraphs: 'Mark All Paragraphs',
  moveUp: 'Move Paragraph Up',
  moveDown: 'Move Paragraph Down',
  splitSections: 'Split into Sections',
  joinSections: 'Join Sections',
  removePageFurniture: 'Remove Page Furniture',
  togglePilcrows: 'Toggle Pilcrows',
  copyAsPlainText: 'Copy as Plain Text',
} as const

/** Registers what the user can ask for by name. What each does is loaded with its first use. */
export function registerCommands(context: ExtensionContext, client: LazyClient, ledgers: () => Promise<Ledgers>): void {
  const register = (name: string, run: (...given: unknown[]) => Promise<void>): void => {
    context.subscriptions.push(commands.registerCommand(`cable.${name}`, run))
  }
  const openPage = async (id: unknown): Promise<void> => {
    const { openRulePage } = await import('./rule-pages/open-rule-page.ts')
    await openRulePage(id)
  }
  const walk = async (step: 1 | -1): Promise<void> => {
    const { walkFindings } = await import('./findings/walk-findings.ts')
    await walkFindings(step)
  }
  register('openRulePage', openPage)
  register('showEffectiveRules', async () => {
    const { showEffectiveRules } = await import('./rule-levels/show-effective-rules.ts')
    await showEffectiveRules(client, openPage)
  })
  register('setRuleLevel', async (wish) => {
    const { setRuleLevel } = await import('./rule-levels/set-rule-level.ts')
    await setRuleLevel(wish as Parameters<typeof setRuleLevel>[0], client)
  })
  register('nextOfRule', () => walk(1))
  register('previousOfRule', () => walk(-1))
  register('fixAllOfRule', async (rule, uri) => {
    const { fixAllOfRule } = await import('./findings/fix-all-of-rule.ts')
    await fixAllOfRule(client, async (target, repair) => (await ledgers()).accept(target, repair), rule, uri)
  })
  register('ignoreHere', async (wish) => {
    const { ignoreHere } = await import('./findings/ignore-here.ts')
    await ignoreHere(wish, client)
  })
  register('explainHere', async () => {
    const { explainHere } = await import('./reading/explain-here.ts')
    await explainHere()
  })
  for (const [name, title] of Object.entries(DRAFTING))
    register(name, async () => {
      const { draft } = await import('./writing/draft.ts')
      await draft(client, context.workspaceState, name, title)
    })
  register('changeProfile', async () => {
    const { changeProfile } = await import('./status/change-profile.ts')
    await changeProfile(client)
  })
  register('readyToSend', async () => {
    const { readyToSend } = await import('./writing/ready-to-send.ts')
    await readyToSend(client)
  })
  register('formatRecord', async () => {
    const { formatRecord } = await import('./writing/format-record.ts')
    await formatRecord(client)
  })
  register('copyReport', async () => {
    const { copyReport } = await import('./report/copy-report.ts')
    await copyReport(context, client)
  })
  register('openReadingView', async () => {
    const { openReadingView } = await import('./review/reading-view.ts')
    await openReadingView(context, client)
  })
  register('compareWith', async (file) => {
    const { compareWith } = await import('./review/compare-with.ts')
    await compareWith(client, file)
  })
  register('enterRepair', async (uri, repair) => {
    if (typeof uri === 'string') (await ledgers()).accept(uri, repair)
  })
  register('keepLedger', async () => {
    const { keepLedger } = await import('./ledger/ledger-commands.ts')
    await keepLedger(await ledgers())
  })
  register('showAsFound', async () => {
    const { showFound } = await import('./ledger/ledger-commands.ts')
    await showFound(client, await ledgers())
  })
  register('undoRepair', async () => {
    const { undoRepair } = await import('./ledger/ledger-commands.ts')
    await undoRepair(client, await ledgers())
  })
  register('exportLedger', async () => {
    const { exportLedger } = await import('./ledger/export-ledger.ts')
    await exportLedger(client, await ledgers())
  })
  register('replayLedger', async () => {
    const { replayLedger } = await import('./ledger/ledger-commands.ts')
    await replayLedger(client)
  })
  register('findInCollection', async () => {
    const { findInCollection } = await import('./collection/find-in-collection.ts')
    await findInCollection(client)
  })
  register('readFile', async () => {
    const { readFileAsCable } = await import('./reading/read-as-cable.ts')
    await readFileAsCable()
  })
  register('readFolder', async (folder) => {
    const { readFolderAsCables } = await import('./reading/read-as-cable.ts')
    await readFolderAsCables(folder)
  })
  register('newCable', async () => {
    const { newCable } = await import('./new-cable/new-cable.ts')
    await newCable(client, context.workspaceState)
  })
  register('openExample', async () => {
    const { openExample } = await import('./reading/open-example.ts')
    await openExample(context.extensionUri)
  })
}
