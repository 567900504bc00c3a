/** Height in px that an element will take, by its own width in px where the type has 16 px: what is drawn later takes the same room. */
type Room = readonly (readonly [width: number, height: number])[];
/** The room of the first selector that an element fits is its own; the last one, where the page's script has set its value. */
export type Rooms = readonly (readonly [selector: string, room: Room, set?: Room])[];

/** Bones where the answer will be, so that nothing on the page moves when it comes. */
export function skeleton(element: Element, rooms: Rooms): void {
  if (element.shadowRoot) return;
  bones(element, rooms, element.attachShadow({ mode: "open" }));
  // Before they are painted, the page's own script may have set something.
  requestAnimationFrame(() => element.matches(":not(:defined)") && bones(element, rooms, element.shadowRoot!));
}

function bones(element: Element, rooms: Rooms, root: ShadowRoot): void {
  const [, plain, set = plain] = rooms.find(([selector]) => element.matches(selector))!;
  const room = "value" in element ? set : plain;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{display:block}:host([hidden]){display:none}section{container-type:inline-size}div{box-sizing:border-box;padding:16px}b,i{display:block;block-size:16px;inline-size:60%;margin-block-end:16px;border-radius:2px;background:#8882;animation:a 0s .15s both}b{block-size:80px;inline-size:48px}@keyframes a{0%{opacity:0}}${room
      .map(([width, height]) => `@container(width>=${width}px){div{min-block-size:${height / 16}em}}`).join("")}`,
  );
  root.adoptedStyleSheets = [sheet];
  const [ground, box] = [document.createElement("section"), document.createElement("div")];
  box.append(...["i", "b", "i", "i"].map((name) => document.createElement(name)));
  ground.append(box);
  root.replaceChildren(ground);
}
