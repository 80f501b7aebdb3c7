import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** The application's role, and the public's, which can read what was published and nothing else. */
const roles = ['hearth_app', 'hearth_public']

/**
 * Makes sure that the two database roles exist and that this login may take them on. Roles belong
 * to the whole server, so another database, or a restored one, may find them there already.
 */
export async function ensureRoles(db: Db): Promise<void> {
  for (const role of roles) {
    await sql
      .raw(
        `do $$
        begin
          if not exists (select 1 from pg_roles where rolname = '${role}') then
            create role ${role} nologin nobypassrls;
          end if;
          if not pg_has_role(current_user, '${role}', 'member') then
            execute format('grant ${role} to %I', current_user);
          end if;
        exception when duplicate_object or unique_violation then
          null;
        end $$`,
      )
      .execute(db)
  }
}
