const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML and HTML, in an attribute’s double quotation marks too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (it) => ENTITIES[it] ?? it);
}
