/** A time in a recording as hours, minutes and seconds: `0:12:03`. @param time in milliseconds, what is beyond whole seconds is left out. */
export function formatTime(time: number): string {
  const seconds = Math.floor(time / 1000);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
