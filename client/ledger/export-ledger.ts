import { window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { about, type Ledgers } from './keep-ledgers.ts'
import { withLedger } from './ledger-commands.ts'

/** How each form is offered, and how its file ends. */
const FORMS = [
  {
    label: 'TEI',
    detail: 'The text, with what was found and what was put in its place: <choice>, <sic>, <corr>',
    format: 'tei',
    ending: 'xml',
  },
  {
    label: 'PROV (JSON-LD)',
    detail: 'Who changed what and when, as provenance of the W3C',
    format: 'prov',
    ending: 'jsonld',
  },
  { label: 'CSV', detail: 'A table with a row for each change', format: 'csv', ending: 'csv' },
] as const

/** Writes the ledger of the active cable in a form that other programs read, where the user says. */
export async function exportLedger(client: LazyClient, ledgers: Ledgers): Promise<void> {
  const own = await withLedger(ledgers)
  if (!own) return
  const { document, ledger } = own
  const form = await window.showQuickPick(FORMS, { title: 'Export the Ledger as What?' })
  if (!form) return
  const answer = await client.request<{ text: string; warning?: string } | { problem: string } | null>(
    'cable/ledgerExport',
    {
      ...about(ledger, document.getText()),
      format: form.format,
    },
  )
  if (!answer || 'problem' in answer) {
    await window.showWarningMessage(answer?.problem ?? 'The ledger cannot be exported.')
    return
  }
  const target = await window.showSaveDialog({
    defaultUri: document.uri.with({ path: `${document.uri.path}.${form.ending}` }),
    filters: { [form.label]: [form.ending] },
    title: 'Export the Ledger',
  })
  if (!target) return
  await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text))
  const done = `The ledger was exported as ${workspace.asRelativePath(target)}.`
  if (answer.warning === undefined) await window.showInformationMessage(done)
  else await window.showWarningMessage(`${done} ${answer.warning}`)
}
