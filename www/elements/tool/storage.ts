// What an element keeps under its `storage-key`. A frame or a full disk may refuse: then nothing is kept, and the element says so.

/** True where it was kept. */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What was kept; undefined where nothing was, or nothing readable. */
export function recall(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a shared link says behind its # for one element. */
export function linked(name: string): unknown {
  for (const part of location.hash.slice(1).split("&")) {
    const at = part.indexOf("=");
    if (part.slice(0, at) !== name) continue;
    try {
      return JSON.parse(decodeURIComponent(part.slice(at + 1)));
    } catch {
      return undefined;
    }
  }
  return undefined;
}
