import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { thePublic } from '../auth/actor.ts'
import { newId } from '../ids/new-id.ts'
import { NotFound, Refused } from './errors.ts'
import { StaleForm } from './guard-requests.ts'
import type { House } from './house.ts'
import { findReader } from './reader.ts'
import { sendHtml, freshState } from './send-html.ts'
import { SignInFirst } from './serve-page.ts'

interface ErrorWords {
  status: number
  heading: string
  lines: string[]
}

/** Every fault becomes a page in plain words; what went wrong inside stays in the log. */
export function answerErrors(app: FastifyInstance, house: House): void {
  app.setNotFoundHandler((request, reply) => answer(house, request, reply, new NotFound()))
  app.setErrorHandler((error: FastifyError, request, reply) => answer(house, request, reply, error))
}

async function answer(house: House, request: FastifyRequest, reply: FastifyReply, error: Error) {
  if (error instanceof SignInFirst) {
    const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : ''
    return reply.redirect(`/sign-in${next}`, 303)
  }
  const words = wordsFor(error)
  const reference = words.status >= 500 ? newId().slice(0, 8) : undefined
  if (reference) request.log.error({ err: error, reference }, 'a request failed')
  const reader = await findReader(house, request).catch(() => undefined)
  if (!reader) return reply.code(words.status).type('text/plain').send(words.heading)
  const isYoung = reader.actor.kind === 'person' && reader.actor.isYoung
  return sendHtml(
    house,
    { skin: isYoung ? 'young' : 'council', template: 'pages/error.njk', surface: 'member' },
    request,
    reply,
    {
      title: words.heading,
      heading: words.heading,
      lines: words.lines,
      reference,
      signedIn: reader.actor !== thePublic,
    },
    { ...freshState, status: words.status },
  )
}

function wordsFor(error: Error & { statusCode?: number }): ErrorWords {
  if (error instanceof NotFound) {
    return {
      status: 404,
      heading: 'We cannot find that page',
      lines: [
        'The address may be mistyped, or what was here may have moved.',
        'Start again from the first page, or search.',
      ],
    }
  }
  if (error instanceof StaleForm) {
    return { status: 403, heading: 'Please try that once more', lines: [error.message] }
  }
  if (error instanceof Refused) {
    return { status: 403, heading: 'This is not yours to open', lines: [error.message] }
  }
  if (error.statusCode === 429) {
    return {
      status: 429,
      heading: 'That was a lot at once',
      lines: ['Wait a minute, then try again. Nothing you sent was lost on our side.'],
    }
  }
  if (error.statusCode === 413) {
    return {
      status: 413,
      heading: 'That was too large',
      lines: [
        'A form with its files may be up to 25 MB. Make the files smaller, or send them one by one.',
      ],
    }
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return {
      status: error.statusCode,
      heading: 'We could not read that',
      lines: ['What the browser sent was not complete. Go back and try again.'],
    }
  }
  return {
    status: 500,
    heading: 'Something went wrong on our side',
    lines: [
      'Nothing was saved. Try again in a minute.',
      'If it happens again, tell us the reference below.',
    ],
  }
}
