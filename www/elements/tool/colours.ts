const PAIR = /light-dark\((#\w+),(#\w+)\)/g;
const OWN = /--[\w-]+:[^;{}]*light-dark\(#[^;}]*/g;

/** A style sheet's roles for engines without light-dark(): the light colours, and the dark ones where `theme` asks for them. */
export function coloured(css: string): string {
  if (CSS.supports("color:light-dark(red,red)")) return css;
  return `${css.replace(PAIR, "$1")}:host([theme=dark]) .pf{${(css.match(OWN) ?? []).join(";").replace(PAIR, "$2")}}`;
}
