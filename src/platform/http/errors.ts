/** The thing is not there, or the reader may not know that it is. */
export class NotFound extends Error {
  readonly status = 404
  constructor(message = 'There is no such page.') {
    super(message)
    this.name = 'NotFound'
  }
}

/** The reader is known, and may not do this. The message says who may. */
export class Refused extends Error {
  readonly status = 403
  constructor(message = 'Your role does not let you do this.') {
    super(message)
    this.name = 'Refused'
  }
}

/** A rule or a field says no: the same page again, with the input kept and these sentences. */
export class Unacceptable extends Error {
  readonly status = 422
  /** A sentence a field; the empty name is for the page as a whole. */
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: string | Readonly<Record<string, string>>) {
    const map = typeof fields === 'string' ? { '': fields } : fields
    super(Object.values(map).join(' '))
    this.name = 'Unacceptable'
    this.fields = map
  }
}
