import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './lock-folder.ts'

describe('the lock of the data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearth-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('names the process that holds the folder', () => {
    lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`)
  })

  it('gives the folder to the next one after release', () => {
    lockFolder(folder)()
    expect(() => lockFolder(folder)).not.toThrow()
  })

  it('takes over from a process that died', () => {
    // Larger than any process number that Linux gives out.
    writeFileSync(join(folder, 'hearth.lock'), '4194305')
    expect(() => lockFolder(folder)).not.toThrow()
  })
})
