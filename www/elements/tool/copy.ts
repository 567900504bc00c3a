/** Puts text on the clipboard, also over plain http, where the page has no asynchronous one. True where it worked. */
export async function copy(text: string, place: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "pf-said";
    area.setAttribute("aria-hidden", "true");
    place.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
