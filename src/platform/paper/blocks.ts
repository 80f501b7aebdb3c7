import { z } from 'zod'

/**
 * A paper as data: what a report or a scorecard says, once, for both of its faces (HTML and PDF).
 * Text is plain text; neither face ever treats it as markup.
 */
export const paperBlock = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
  z.object({
    type: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    /** The first cell of a row is its row header. */
    rows: z.array(z.array(z.string())),
    /** Which columns hold figures, and so align right; by index. */
    numeric: z.array(z.number().int()).optional(),
  }),
  /** A drawn figure: SVG made by Hearth itself, never by a user; `description` is its alternative text. */
  z.object({
    type: z.literal('figure'),
    svg: z.string(),
    title: z.string(),
    description: z.string(),
  }),
  z.object({
    type: z.literal('facts'),
    items: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  z.object({ type: z.literal('note'), text: z.string() }),
])

export type PaperBlock = z.infer<typeof paperBlock>

export const paper = z.object({ title: z.string(), blocks: z.array(paperBlock) })

export type Paper = z.infer<typeof paper>
