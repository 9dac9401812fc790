import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { asFound, mismatch } from '../../../language/ledger/chain.ts'
import { enterRepair } from '../../../language/ledger/entry-edits.ts'
import { exportedLedger } from '../../../language/ledger/exported-ledger.ts'
import type { LedgerEntry } from '../../../language/ledger/ledger.ts'
import type { LedgerFormat } from '../../../language/ledger/ledger-formats.ts'
import { replay } from '../../../language/ledger/replay.ts'
import { takeBack } from '../../../language/ledger/take-back.ts'
import { VERSION } from '../../runtime/version.ts'
import { type Encoding, encode } from '../inputs/decode.ts'
import { appendEntries, type LedgerFile, ledgerOf, nextNumber, openLedger } from '../jobs/ledger-files.ts'
import { unifiedDiff } from '../jobs/unified-diff.ts'
import { writeOut } from '../outputs/write-out.ts'
import { writeWhole } from '../outputs/write-whole.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'
import { readOne } from './read-one.ts'

export interface RestoreFlags {
  readonly ledger?: string
  readonly found?: boolean
  readonly takeBack?: number
  readonly who?: string
  readonly output?: string
  readonly dryRun?: boolean
}

export interface LedgerFlags {
  readonly ledger?: string
  readonly format: 'text' | LedgerFormat
}

interface OpenRecord {
  readonly path: string
  readonly text: string
  readonly encoding: Encoding
  readonly bytes: Uint8Array
  readonly ledger: LedgerFile
}

/** Brings a file to what its ledger, or that of another copy, makes of it. */
export async function restore(path: string, flags: RestoreFlags): Promise<void> {
  const record = await openRecord(path, flags.ledger)
  if (flags.takeBack !== undefined) {
    takeOneBack(record, flags.takeBack, flags)
    return
  }
  if (flags.found) {
    const back = asFound(record.ledger.entries, record.text)
    if (back.problem !== undefined) throw new Failure(`${path}: ${back.problem}`)
    if (flags.output === undefined && !flags.dryRun)
      throw new Failure('--found gives the text as it was found: say where with --output, or --dry-run to see it')
    await put(record, back.text, flags)
    return
  }
  const done = replay(record.ledger.entries, record.text)
  if ('problem' in done) throw new Failure(`${path}: ${done.problem}`)
  await put(record, done.text, flags)
  const count = done.made.length
  tell(`${path}: ${count} ${count === 1 ? 'entry' : 'entries'} of ${record.ledger.path} made`)
  for (const { entry, reason } of done.left)
    tell(`${path}: entry ${entry.entry} (${entry.rule}) does not fit: ${reason}`)
  if (done.left.length > 0) process.exitCode = 1
}

/** Lists or exports the entries of a file. */
export async function exportLedger(path: string, { format, ledger: named }: LedgerFlags): Promise<void> {
  const { ledger, text } = await openRecord(path, named)
  const wrong = mismatch(ledger.entries, text)
  if (wrong !== undefined) tell(`${path}: ${wrong}`)
  if (format === 'text') await writeOut(ledger.entries.map(entryText).join(''))
  else {
    const exported = exportedLedger(basename(path), text, ledger.entries, format)
    if ('problem' in exported) throw new Failure(`${path}: ${exported.problem}`)
    await writeOut(exported.text)
  }
  if (wrong !== undefined) process.exitCode = 1
}

function entryText({ entry, rule, what, who, when, edits }: LedgerEntry): string {
  const first = edits[0]
  const place = first ? `${first.at.line}:${first.at.column}` : ''
  return `${String(entry).padStart(4)}  ${when}  ${place.padEnd(8)}  ${rule}  ${what}${who === null ? '' : `  (${who})`}\n`
}

async function openRecord(path: string, ledgerPath: string | undefined): Promise<OpenRecord> {
  const { text, encoding, bytes } = await readOne(path)
  const own = ledgerPath === undefined ? ledgerOf(path, 'file') : openLedger(ledgerPath, path)
  if (typeof own === 'string') throw new Failure(`${ledgerPath ?? path}: ledger not read: ${own}`)
  const ledger = own.entries.length > 0 || ledgerPath === undefined ? own : ofAnotherFile(own, ledgerPath)
  for (const problem of ledger.problems) tell(`${ledger.path}: ${problem}`)
  if (ledger.entries.length === 0) throw new Failure(`${path}: it has no ledger, or none that can be read`)
  return { path, text, encoding, bytes, ledger }
}

/** A ledger that is about one file alone may be meant for a copy of another name. */
function ofAnotherFile(own: LedgerFile, ledgerPath: string): LedgerFile {
  const file = basename(ledgerPath).replace(/\.cable-ledger\.jsonl$/, '')
  const other = openLedger(ledgerPath, file)
  return typeof other === 'string' ? own : other
}

function takeOneBack(record: OpenRecord, number: number, { who, dryRun }: RestoreFlags): void {
  const { path, text, ledger } = record
  const taken = takeBack(ledger.entries, text, number)
  if (taken.problem !== undefined) throw new Failure(`${path}: ${taken.problem}`)
  const context = { file: ledger.file, version: VERSION, who, when: new Date().toISOString() }
  const { entry, text: next } = enterRepair(text, taken.repair, context, nextNumber(ledger.entries))
  if (dryRun) {
    process.stdout.write(unifiedDiff(path, record.bytes, bytesOf(record, next)), 'latin1')
    return
  }
  const bytes = bytesOf(record, next)
  const reason = appendEntries(ledger, [entry]) ?? writeWhole(path, bytes)
  if (reason !== undefined) throw new Failure(`${path}: not written: ${reason}`)
}

async function put(record: OpenRecord, text: string, { output, dryRun }: RestoreFlags): Promise<void> {
  const bytes = bytesOf(record, text)
  if (dryRun) {
    await writeOut(Buffer.from(unifiedDiff(record.path, record.bytes, bytes), 'latin1'))
    return
  }
  if (output === undefined) {
    if (text === record.text) return
    const reason = writeWhole(record.path, bytes)
    if (reason !== undefined) throw new Failure(`${record.path}: not written: ${reason}`)
    return
  }
  try {
    // Never over what is there.
    writeFileSync(output, bytes, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Failure(
      `${output}: not written: ${code === 'EEXIST' ? 'there is such a file already' : systemReason(error)}`,
    )
  }
}

/** In the encoding that the file has, if that gives back what it holds now. */
function bytesOf({ path, text, encoding, bytes }: OpenRecord, next: string): Uint8Array {
  const [same, made] = [encode({ text, encoding }), encode({ text: next, encoding })]
  if (!same || !made || Buffer.compare(same, bytes) !== 0)
    throw new Failure(`${path}: not written: its ${encoding} text has bytes that would be lost`)
  return made
}
