import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contextOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import { newId } from '../ids/new-id.ts'

/** Bytes by their own fingerprint: the same bytes are kept once, and cannot change unnoticed. */
export interface FileStore {
  put(councilId: string, bytes: Uint8Array): Promise<string>
  get(councilId: string, sha256: string): Promise<Uint8Array>
}

/** Keeps files below a folder, one branch a council. */
export function createFileStore(folder: string): FileStore {
  const place = (councilId: string, sha256: string) =>
    join(folder, councilId, sha256.slice(0, 2), sha256.slice(2))
  return {
    async put(councilId, bytes) {
      const sha256 = fingerprint(bytes)
      const path = place(councilId, sha256)
      if (existsSync(path)) return sha256
      await mkdir(join(path, '..'), { recursive: true })
      // Written whole under another name first: a crash leaves no half file under a fingerprint.
      const draft = `${path}.${newId()}.part`
      const file = await open(draft, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path)
      return sha256
    },
    async get(councilId, sha256) {
      const bytes = await readFile(place(councilId, sha256))
      if (fingerprint(bytes) !== sha256) throw new Error(`The stored file ${sha256} is damaged.`)
      return bytes
    },
  }
}

const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores bytes and notes them in the database. @returns their fingerprint */
export async function storeFile(tx: Tx, bytes: Uint8Array, mediaType: string): Promise<string> {
  const { council, files, clock } = contextOf(tx)
  const sha256 = await files.put(council.id, bytes)
  await tx
    .insertInto('hearth.stored_file')
    .values({
      council_id: council.id,
      sha256,
      media_type: mediaType,
      size: bytes.byteLength,
      created_at: clock.now().toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

/** The bytes behind a fingerprint. */
export async function readStoredFile(tx: Tx, sha256: string): Promise<Uint8Array> {
  const { council, files } = contextOf(tx)
  return files.get(council.id, sha256)
}
