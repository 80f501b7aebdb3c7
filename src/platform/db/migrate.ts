import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { ensureRoles } from './ensure-roles.ts'
import type { Db } from './tables.ts'

/** One numbered migration: a plain SQL file, never edited once it has landed. */
export interface Migration {
  /** Four digits and a name, such as 0001-platform; runs in this order. */
  readonly name: string
  readonly file: URL
}

/**
 * Brings the database up to the given list, each migration in a transaction of its own.
 * Safe to run by two processes at once: the second waits.
 * @returns the names of those that ran now
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  await ensureRoles(db)
  await sql`create table if not exists public.hearth_migration (
    name text primary key, applied_at timestamptz not null default now())`.execute(db)
  const ran: string[] = []
  for (const migration of [...migrations].sort((a, b) => a.name.localeCompare(b.name))) {
    const text = await readFile(migration.file, 'utf8')
    const isNew = await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(482001)`.execute(tx)
      const done =
        await sql`select 1 from public.hearth_migration where name = ${migration.name}`.execute(tx)
      if (done.rows.length > 0) return false
      for (const statement of splitStatements(text)) await sql.raw(statement).execute(tx)
      await sql`insert into public.hearth_migration (name) values (${migration.name})`.execute(tx)
      return true
    })
    if (isNew) ran.push(migration.name)
  }
  return ran
}

/** Splits a migration at lines that hold only a semicolon's end, leaving `$$` bodies whole. */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let current = ''
  let insideBody = false
  for (const line of text.split('\n')) {
    if (!insideBody && line.trimStart().startsWith('--')) continue
    current += `${line}\n`
    const fences = line.split('$$').length - 1
    if (fences % 2 === 1) insideBody = !insideBody
    if (!insideBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim())
      current = ''
    }
  }
  if (current.trim() !== '') statements.push(current.trim())
  return statements
}
