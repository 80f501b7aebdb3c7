import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const root = join(import.meta.dirname, '../..')

describe('the command line', () => {
  // Each command is a process of its own; a busy machine takes its time.
  vi.setConfig({ testTimeout: 240_000 })
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearth-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function hearth(args: string[], data = join(folder, 'data')) {
    const result = spawnSync(
      join(root, 'node_modules/.bin/node'),
      [join(root, 'src/cli.ts'), ...args],
      {
        env: { ...process.env, HEARTH_DATA: data, DATABASE_URL: '' },
        encoding: 'utf8',
      },
    )
    return { code: result.status, out: result.stdout, err: result.stderr }
  }

  it('lists its verbs, each with help of its own', () => {
    const { code, out } = hearth([])
    expect(code).toBe(0)
    for (const verb of [
      'migrate',
      'seed',
      'invite',
      'audit',
      'backup',
      'restore',
      'scorecard',
      'demo-returns',
    ]) {
      expect(out).toContain(verb)
      expect(hearth([verb, '--help']).out).toContain(`Usage: hearth ${verb}`)
    }
  })

  it('answers bad use with code 2 and what it takes', () => {
    expect(hearth(['no-such-verb']).code).toBe(2)
    expect(hearth(['migrate', '--wrong']).code).toBe(2)
    expect(hearth(['seed', '--name', 'x']).err).toContain('Give --demo, or all of')
    expect(hearth(['audit', 'erase']).code).toBe(2)
  })

  it('sets up a council, invites its clerk, verifies the record, and brings a backup back', () => {
    expect(hearth(['seed', '--name', 'Elm Council', '--short', 'Elm', '--slug', 'elm']).code).toBe(
      0,
    )
    const invited = hearth([
      ...['invite', '--name', 'Ann Example', '--email', 'ann@elm.example', '--line', 'Clerk'],
      ...['--kind', 'officer', '--role', 'clerk', '--body', 'corporate-parenting-board'],
    ])
    expect(invited).toMatchObject({ code: 0 })
    const verified = hearth(['audit', 'verify'])
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.out).toMatch(/Elm Council: the record holds. \d+ acts in \d+ seals/)

    const backup = join(folder, 'backup')
    expect(hearth(['backup', backup]).code).toBe(0)
    expect(readdirSync(backup)).toContain('database.pglite.tar.gz')
    const elsewhere = join(folder, 'elsewhere')
    expect(hearth(['restore', backup], elsewhere)).toMatchObject({ code: 0 })
    expect(existsSync(join(elsewhere, 'database'))).toBe(true)
    const again = hearth(['audit', 'verify'], elsewhere)
    expect(again.out.replace(/\d+ seals/, '')).toBe(verified.out.replace(/\d+ seals/, ''))
  })
})
