/** Names a coding among those of all sidecars of a transcript. */
export function trackingKey(sidecarPath: string, id: string): string {
  return `${sidecarPath}\n${id}`;
}
