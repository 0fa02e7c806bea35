/** A value of JSON that nothing is known of yet. */
export type Json = unknown;

export function fieldOf(value: Json, key: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)[key]
    : undefined;
}

/** Nothing for anything but a list. */
export function listOf(value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? (value as readonly Json[]) : undefined;
}

export function textIn(value: Json, key: string): string | undefined {
  const found = fieldOf(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** A number that can be a time; nothing for anything else. */
export function numberIn(value: Json, key: string): number | undefined {
  const found = fieldOf(value, key);
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined;
}

/** A speaker's name, or number, as recognisers give it. @param prefix stands before what is no name by itself. */
export function speakerIn(value: Json, key: string, prefix = 'Speaker '): string | undefined {
  const found = fieldOf(value, key);
  if (typeof found === 'number') return `${prefix}${found}`;
  if (typeof found !== 'string' || found.trim() === '') return undefined;
  return /^(?:\d+|[A-Z])$/.test(found) ? `${prefix}${found}` : found;
}
