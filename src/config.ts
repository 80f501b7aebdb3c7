import { z } from 'zod'

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    HEARTH_DATA: z.string().min(1).default('./data'),
    DATABASE_URL: z.string().startsWith('postgres').optional(),
    /** A login that may see every council's rows (BYPASSRLS): backup and restore alone use it. */
    BACKUP_DATABASE_URL: z.string().startsWith('postgres').optional(),
    /** Signs cookies and keys hashes of codes; 32 characters or more. */
    SESSION_SECRET: z.string().min(32).optional(),
    /** The address people type, for links in messages and feeds: https://board.example.org */
    PUBLIC_URL: z.url().optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    SMTP_URL: z.string().startsWith('smtp').optional(),
    MAIL_FROM: z.string().min(3).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataFolder: env.HEARTH_DATA,
    databaseUrl: env.DATABASE_URL,
    backupDatabaseUrl: env.BACKUP_DATABASE_URL ?? env.DATABASE_URL,
    sessionSecret: env.SESSION_SECRET,
    publicUrl: env.PUBLIC_URL,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
          }
        : undefined,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
  }))

export type Config = z.infer<typeof environment>

/** Reads the settings from the environment. Throws one sentence a variable that does not fit. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Hearth cannot start with these settings:\n  ${lines.join('\n  ')}`)
}

/** What production needs and demo mode does without. Throws a sentence that names what is missing. */
export function requireProduction(config: Config): void {
  const missing = [
    config.databaseUrl ? '' : 'DATABASE_URL (a PostgreSQL database)',
    config.sessionSecret ? '' : 'SESSION_SECRET (32 characters or more)',
    config.oidc ? '' : 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET (the sign-in provider)',
    config.publicUrl ? '' : 'PUBLIC_URL (the address people type)',
  ].filter((line) => line !== '')
  if (missing.length > 0) {
    throw new Error(`Hearth does not start in production without:\n  ${missing.join('\n  ')}`)
  }
}
