import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { commands, type Diagnostic, type ExtensionContext, extensions, languages, Uri, window, workspace } from 'vscode'
import { type KeySample, type ProbeFinding, type ProbeRecord, type Publication, processorTime } from './record.ts'

/**
 * An extension for tests alone, beside the one that is measured and in the same host. It opens the text, and
 * between its two other commands it writes down each change of the text and each change of its findings.
 */
export function activate(context: ExtensionContext): void {
  // The workbench keeps this variable from its hosts, so the servers that are started here get it here.
  process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(join(__dirname, 'server-preload.cjs'))}`
  let activation: number | undefined
  let end: (() => Promise<void>) | undefined
  context.subscriptions.push(
    commands.registerCommand('probe.open', async () => {
      activation = await activationOfCable()
      await window.showTextDocument(Uri.file(variable('CABLE_PROBE_TEXT')))
    }),
    commands.registerCommand('probe.begin', () => {
      end = begin(activation)
    }),
    commands.registerCommand('probe.end', async () => {
      await end?.()
    }),
  )
}

/** Activates Cable as the first cable would, before there is one. */
async function activationOfCable(): Promise<number | undefined> {
  const cable = extensions.getExtension('cable-authors.cable')
  if (!cable) return undefined
  if (cable.isActive) throw new Error('Cable is active before there is a cable')
  const before = processorTime()
  await cable.activate()
  return processorTime() - before
}

function begin(activation: number | undefined): () => Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) throw new Error('no text is open')
  const uri = document.uri
  const keys: KeySample[] = []
  const publications: Publication[] = []
  const publish = (): void => {
    publications.push({ keys: keys.length, findings: findingsOf(uri) })
  }
  publish()
  const listeners = [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) {
        keys.push({ time: Date.now(), processor: processorTime() })
      }
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((each) => each.toString() === uri.toString())) publish()
    }),
  ]
  return async () => {
    for (const listener of listeners) listener.dispose()
    const record: ProbeRecord = { activation, keys, publications, server: await serverSamples() }
    writeFileSync(variable('CABLE_PROBE_RECORD'), JSON.stringify(record))
  }
}

function findingsOf(uri: Uri): readonly ProbeFinding[] {
  return languages.getDiagnostics(uri).map((diagnostic) => ({
    rule: ruleOf(diagnostic),
    message: diagnostic.message,
    line: diagnostic.range.start.line,
    column: diagnostic.range.start.character,
  }))
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** Asks the module that was loaded into the server for what it has written down. */
async function serverSamples(): Promise<ProbeRecord['server']> {
  const samples = variable('CABLE_PROBE_SERVER')
  const pid = `${samples}.pid`
  if (!existsSync(pid)) return []
  rmSync(samples, { force: true })
  process.kill(Number(readFileSync(pid, 'utf8')), 'SIGUSR2')
  for (let attempt = 0; attempt < 50 && !existsSync(samples); attempt++) await setTimeout(100)
  return JSON.parse(readFileSync(samples, 'utf8'))
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}
