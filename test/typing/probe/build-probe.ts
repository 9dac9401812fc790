import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { cacheFolder } from '../../../server/tools/cache-folder.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'

export interface Probe {
  /** Folder of the extension, to be offered as installed. */
  readonly extension: string
  /** Variables for the server of the workbench. */
  readonly env: Readonly<Record<string, string>>
  /** Where the record is written by the command `Probe: End`. */
  readonly record: string
}

/**
 * Makes the test extension that watches typing.
 *
 * @param text the file that it opens
 * @param scratch folder for what it writes
 */
export async function buildProbe(text: string, scratch: string): Promise<Probe> {
  const extension = join(cacheFolder, 'probe')
  await mkdir(extension, { recursive: true })
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['extension', 'server-preload'].map((name) => `test/typing/probe/${name}.ts`),
    outdir: extension,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  })
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest, null, 2))
  const record = join(scratch, 'record.json')
  return {
    extension,
    record,
    env: {
      CABLE_PROBE_TEXT: text,
      CABLE_PROBE_RECORD: record,
      CABLE_PROBE_SERVER: join(scratch, 'server.json'),
    },
  }
}

const manifest = {
  name: 'probe',
  publisher: 'cable-tests',
  version: '0.0.1',
  engines: { vscode: '^1.91.0' },
  main: './extension.cjs',
  activationEvents: ['*'],
  contributes: {
    commands: [
      { command: 'probe.open', title: 'Probe: Open' },
      { command: 'probe.begin', title: 'Probe: Begin' },
      { command: 'probe.end', title: 'Probe: End' },
    ],
  },
}
