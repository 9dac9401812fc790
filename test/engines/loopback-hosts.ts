import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Hosts {
  /** As `parallel --sshlogin` takes them. */
  readonly logins: readonly string[]
  stop(): void
}

const SSHD = '/usr/sbin/sshd'
const ADDRESSES = ['127.0.0.1', '127.0.0.2']
const PORT = 20_022

/** Two addresses of this machine as hosts, with a server and keys of their own; undefined where that cannot be. */
export function startHosts(folder: string): Hosts | undefined {
  if (!existsSync(SSHD)) return undefined
  const home = join(folder, 'ssh')
  mkdirSync(home, { mode: 0o700 })
  for (const name of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)])
  writeFileSync(join(home, 'authorized'), readFileSync(join(home, 'user.pub')), { mode: 0o600 })
  // Wants the folder, and makes it on no other occasion than a start of the system.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  writeFileSync(
    join(home, 'config'),
    [
      ...ADDRESSES.map((address) => `ListenAddress ${address}:${PORT}`),
      `HostKey ${join(home, 'host')}`,
      `AuthorizedKeysFile ${join(home, 'authorized')}`,
      'PasswordAuthentication no',
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin prohibit-password',
      'PidFile none',
      '',
    ].join('\n'),
  )
  const server = spawn(SSHD, ['-D', '-f', join(home, 'config')], { stdio: 'ignore' })
  const options = ['-p', String(PORT), '-i', join(home, 'user'), '-o', 'BatchMode=yes', '-o', 'LogLevel=ERROR']
  const known = ['-o', 'StrictHostKeyChecking=no', '-o', `UserKnownHostsFile=${join(home, 'known')}`]
  const reached = ADDRESSES.every((address) => {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (spawnSync('ssh', [...options, ...known, address, 'true']).status === 0) return true
      spawnSync('sleep', ['0.2'])
    }
    return false
  })
  if (!reached) {
    server.kill()
    return undefined
  }
  return {
    logins: ADDRESSES.map((address) => `2/ssh ${[...options, ...known].join(' ')} ${address}`),
    stop: () => void server.kill(),
  }
}
