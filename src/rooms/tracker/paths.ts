/** The addresses of the tracker. */
export const paths = {
  /** The first page of the house. */
  home: '/',
  tracker: (filter: { owner?: string; state?: string } = {}) => {
    const query = new URLSearchParams(
      Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString()
    return query === '' ? '/tracker' : `/tracker?${query}`
  },
  action: (actionId: string) => `/tracker/${actionId}`,
  verb: (actionId: string, verb: string) => `/tracker/${actionId}/${verb}`,
  proof: (actionId: string, eventId: string) => `/tracker/${actionId}/proof/${eventId}`,
  publicActions: (state?: string) => (state ? `/actions?state=${state}` : '/actions'),
  publicAction: (number: number | string) => `/actions/${number}`,
} as const
