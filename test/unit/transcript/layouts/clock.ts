/** A time as recorders write it. `m`, `h` and `s` are written without a zero in front; `mm` behind the point are hundredths. */
export function clock(ms: number, format: string): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const thousandths = String(ms % 1000).padStart(3, '0');
  const ways: Record<string, string> = {
    'mm:ss': `${two(hours * 60 + minutes)}:${two(rest)}`,
    'm:ss': `${hours * 60 + minutes}:${two(rest)}`,
    'mm:ss.mmm': `${two(hours * 60 + minutes)}:${two(rest)}.${thousandths}`,
    'hh:mm:ss': `${two(hours)}:${two(minutes)}:${two(rest)}`,
    'hh:mm:ss.mmm': `${two(hours)}:${two(minutes)}:${two(rest)}.${thousandths}`,
    'hh:mm:ss.mm': `${two(hours)}:${two(minutes)}:${two(rest)}.${thousandths.slice(0, 2)}`,
    'h:m:s.mmm': `${hours}:${minutes}:${rest}.${thousandths}`,
  };
  const way = ways[format];
  if (way === undefined) throw new RangeError(format);
  return way;
}
