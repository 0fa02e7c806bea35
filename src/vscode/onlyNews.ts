/** Passes on what is given for a key, when it isn't what was given for it before. Values are compared as JSON. */
export function onlyNews<T>(pass: (key: string, value: T) => void): (key: string, value: T) => void {
  const last = new Map<string, string>();
  return (key, value) => {
    const json = JSON.stringify(value);
    if (last.get(key) === json) return;
    last.set(key, json);
    pass(key, value);
  };
}
