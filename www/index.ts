// The landing page's one tool of its own: options on the left, the live element and its code on the right.

const options = document.querySelector<HTMLFormElement>("#options")!;
const frame = document.querySelector<HTMLElement>("#frame")!;
const code = document.querySelector<HTMLElement>("#code")!;
const button = document.querySelector<HTMLButtonElement>("#copy")!;

const ATTRIBUTES = ["locale", "currency", "theme"];

function make(): void {
  const chosen = new FormData(options);
  const tag = `playfield-${chosen.get("tool")}`;
  const attributes = ATTRIBUTES.map((name) => [name, String(chosen.get(name))]).filter(([, value]) => value);
  if (chosen.get("storage")) attributes.push(["storage-key", `my-${chosen.get("tool")}`]);
  const accent = String(chosen.get("accent"));

  let element = frame.firstElementChild as HTMLElement | null;
  if (element?.localName !== tag) {
    element = document.createElement(tag);
    frame.replaceChildren(element);
  }
  for (const name of [...ATTRIBUTES, "storage-key"]) {
    const value = attributes.find(([own]) => own === name)?.[1];
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  element.style.setProperty("--playfield-accent", accent || null);
  frame.style.setProperty("inline-size", `${chosen.get("width")}px`);

  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
  const style = accent ? `<style>${tag} { --playfield-accent: ${accent} }</style>\n` : "";
  code.textContent = `${style}<script type="module" src="playfield.js"></script>\n<${tag}${written}></${tag}>`;
}

async function copyCode(): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
  } catch {
    getSelection()?.selectAllChildren(code);
    document.execCommand("copy");
  }
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = before), 2000);
}

options.addEventListener("input", make);
button.addEventListener("click", () => void copyCode());
make();
