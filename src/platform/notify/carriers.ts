import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export interface CarriedMessage {
  readonly messageId: string
  readonly channel: 'email' | 'text'
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Takes a message out of the house. Throws when it could not. */
export interface Carrier {
  carry(message: CarriedMessage): Promise<void>
}

/** In development every message becomes a file that can be read, and nothing leaves the machine. */
export function carryToFolder(folder: string): Carrier {
  return {
    async carry(message) {
      await mkdir(folder, { recursive: true })
      const lines = [
        `Channel: ${message.channel}`,
        `To: ${message.to}`,
        `Subject: ${message.subject}`,
        '',
        message.body,
        '',
      ]
      await writeFile(join(folder, `${message.messageId}.txt`), lines.join('\n'))
    },
  }
}

/** E-mail by SMTP. A text message is refused: this house has no text provider set up. */
export function carryBySmtp(url: string, from: string): Carrier {
  const transport = createTransport(url)
  return {
    async carry(message) {
      if (message.channel !== 'email') throw new Error('No provider for text messages is set up.')
      await transport.sendMail({
        from,
        to: message.to,
        subject: message.subject,
        text: message.body,
      })
    },
  }
}
