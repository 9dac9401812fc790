import { rename, writeFile } from 'node:fs/promises'

/** Whoever runs what is being built anew finds the old file or the new one, never half of it. */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const beside = `${path}.${process.pid}.new`
  await writeFile(beside, content, { mode })
  await rename(beside, path)
}
