// DuckDB-Wasm in its worker: the file by its own reader, the work in SQL.

import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";

const started = performance.now();
const db = new AsyncDuckDB(new VoidLogger(), new Worker("/duckdb/duckdb-browser-eh.worker.js"));
await db.instantiate(new URL("/duckdb/duckdb-eh.wasm", location.href).href);
const connection = await db.connect();
const loading = performance.now() - started;

const COLUMNS = {
  id: "VARCHAR", name: "VARCHAR", account: "VARCHAR", owner: "VARCHAR", stage: "VARCHAR", money: "VARCHAR",
  created: "DATE", close: "DATE", next: "DATE", pain: "TINYINT", power: "TINYINT", fit: "TINYINT", description: "VARCHAR",
};
const READ = `create table deals as select * exclude (money),
  case left(money, 1) when '$' then 'USD' when '€' then 'EUR' when '£' then 'GBP' when 'C' then 'CZK' end as currency,
  cast(replace(ltrim(money, '$€£CZK '), ',', '') as double) as amount,
  cast(pain + power + fit as tinyint) as total, not starts_with(stage, 'Closed') as open
  from read_csv('opportunities.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', dateformat = '%m/%d/%Y', columns = ${JSON.stringify(COLUMNS).replaceAll('"', "'")})`;
const BAND = "case when total is null then 'unscored' when total >= 14 then 'commit' when total >= 11 then 'bestCase' else 'developing' end";
const FORECAST = `select currency, ${BAND} as band, count(*) as count, coalesce(sum(amount), 0) as amount, count(*) - count(amount) as without_amount,
  count(*) filter (total >= 14 and close > date '2026-11-30') as past from deals where open group by all`;
const ORDERS = { amount: "amount desc nulls last", close: "close desc nulls last", owner: "folded_owner", name: "folded_name" };
let order = "";

const ask = async (sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());
const ids = (rows) => rows.map(({ id }) => id);
const nothing = () => ({ count: 0, amount: 0, withoutAmount: 0 });

async function forecast() {
  const sums = new Map();
  for (const { currency, band, count, amount, without_amount, past } of await ask(FORECAST)) {
    const own = sums.get(currency) ?? { currency, commit: nothing(), bestCase: nothing(), developing: nothing(), unscored: nothing(), pastMonthEnd: 0 };
    own[band] = { count: Number(count), amount, withoutAmount: Number(without_amount) };
    own.pastMonthEnd += Number(past);
    sums.set(currency, own);
  }
  return [...sums.values()].sort((a, b) => String(a.currency).localeCompare(String(b.currency)));
}

async function found(where) {
  const rows = await ask(`select id, count(*) over () as total from deals where ${where} order by rowid limit 50`);
  return [Number(rows[0]?.total ?? 0), ...ids(rows)];
}

globalThis.contestant = {
  loading,
  async import(file) {
    await db.registerFileHandle("opportunities.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await connection.query(READ);
    return forecast();
  },
  /** Names folded once, for sorting and searching. */
  async prepare() {
    for (const name of ["name", "owner", "account"]) {
      await connection.query(`alter table deals add column folded_${name} varchar`);
      await connection.query(`update deals set folded_${name} = strip_accents(lower(${name}))`);
    }
  },
  async spans() {
    const [own] = await ask("select min(created)::varchar a, max(created)::varchar b, min(next)::varchar c, max(next)::varchar d from deals");
    return { created: [own.a, own.b], next: [own.c, own.d] };
  },
  async sort(by) {
    order = ORDERS[by];
    return ids(await ask(`select id from deals order by ${order}, rowid limit 50`));
  },
  search: (typed) => found(`contains(folded_name, '${typed}') or contains(folded_account, '${typed}') or contains(folded_owner, '${typed}')`),
  filter: (band) => found(`open and ${BAND} = '${band}'`),
  window: async (offset) => ids(await ask(`select id from deals order by ${order}, rowid limit 50 offset ${offset}`)),
  async patch(id, total) {
    await connection.query(`update deals set pain = 5, power = 5, fit = ${total - 10}, total = ${total} where id = '${id}'`);
    return forecast();
  },
};
