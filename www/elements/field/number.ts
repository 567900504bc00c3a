// Numbers as people write them: 1.234,50 or 1,234.50, 60 %, $12k, 1,2 mil.

/** What stands between the groups and before the fraction in a locale, and its digits. */
interface Signs {
  decimal: string;
  group: string;
  digits: Map<string, string>;
}

const signs = new Map<string, Signs>();

function signsOf(locale: string): Signs {
  let own = signs.get(locale);
  if (!own) {
    const format = new Intl.NumberFormat(locale);
    const part = (type: string) => format.formatToParts(-1234567.8).find((piece) => piece.type === type)?.value ?? "";
    const plain = new Intl.NumberFormat(locale, { useGrouping: false });
    own = { decimal: part("decimal"), group: part("group"), digits: new Map([...Array(10).keys()].map((digit) => [plain.format(digit), String(digit)])) };
    signs.set(locale, own);
  }
  return own;
}

/** Powers of ten behind what people write after a number, in all our languages: thousand, million. */
const SIZES: Record<string, number> = { k: 3, tis: 3, tsd: 3, rb: 3, mii: 3, m: 6, mio: 6, mil: 6, mln: 6, jt: 6 };

/** The number that a text says; null where it says none. Per cent signs and currencies are the field's own and pass. */
export function numberFrom(text: string, locale: string): number | null {
  const { decimal, group, digits } = signsOf(locale);
  let rest = "";
  for (const sign of text.normalize("NFKC").trim()) rest += digits.get(sign) ?? sign;
  rest = rest.replace(/[\s'’]/g, "").replace(/^\p{Sc}|[\p{Sc}%٪]$/gu, "").replace(/[−–]/g, "-");
  const [, minus, figures, word] = /^([-+]?)\p{Sc}?([\d.,٫٬]+)([\p{L}.]*)\p{Sc}?$/u.exec(rest) ?? [];
  if (!figures) return null;
  const size = sizeOf(word!);
  const plain = pointed(figures.replace(/٫/g, decimal || ".").replace(/٬/g, group), decimal, group);
  return size === null || plain === null ? null : Number(`${minus === "-" ? "-" : ""}${plain}e${size}`);
}

/** "k" is 3; a currency's own letters ("Kč", "USD", "lei") are nothing. */
function sizeOf(word: string): number | null {
  const known = SIZES[word.toLowerCase().replace(/\.$/, "")];
  return known ?? (/^(\p{Lu}{3}|Kč|kč|Rp|lei|zł|Ft|kr\.?|)$/u.test(word) ? 0 : null);
}

/** Groups gone, a point before the fraction. A lone sign is read as the locale does, unless its place says otherwise. */
function pointed(figures: string, decimal: string, group: string): string | null {
  const marks = figures.replace(/\d/g, "");
  if (!marks) return figures;
  // A digit more or less in a number that stood there in groups: 15,0003, 1,34,567.
  if (group && new RegExp(`^[1-9]\\d*(\\${group}\\d+)*\\${group}\\d{3,}$`).test(figures)) return figures.replaceAll(group, "");
  const last = marks.at(-1)!;
  const uniform = [...marks].every((mark) => mark === last);
  if (uniform && (marks.length > 1 || last !== decimal)) {
    const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${last}\\d{3})+$`).test(figures);
    if (grouped && (marks.length > 1 || last === group)) return figures.replaceAll(last, "");
    if (marks.length > 1) return null;
  }
  if (!uniform && (marks.indexOf(last) !== marks.length - 1 || new Set(marks).size > 2)) return null;
  const at = figures.lastIndexOf(last);
  return `${figures.slice(0, at).replace(/\D/g, "") || "0"}.${figures.slice(at + 1)}`;
}
