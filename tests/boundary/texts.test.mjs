// The texts as they are compiled, against @fluent/bundle, which reads the same files at run time.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import * as esbuild from "esbuild";
import { compileLanguage, compileTexts } from "../../www/build/texts.mjs";

const folder = new URL("../../www/texts/", import.meta.url);
const { outputFiles } = await esbuild.build({
  stdin: { contents: `export { Speech } from "./elements/tool/speech.ts"; export { Labels } from "./elements/tool/labels.ts";`, resolveDir: new URL("../../www", import.meta.url).pathname },
  bundle: true, write: false, format: "esm", platform: "node",
});
const { Speech, Labels } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const texts = await compileTexts();
const languages = [...texts.keys()];
const wordsOf = (compiled) => Object.fromEntries([...compiled].map(([key, { code }]) => [key, (0, eval)(`(${code})`)]));
const speak = (language, labels = null) => {
  const words = wordsOf(texts.get(language));
  const speech = new Speech(language, words, new Labels(labels, words));
  return (key, variables) => speech.text(key, variables);
};
const source = (language) => readFile(new URL(`${language}.ftl`, folder), "utf8");

test("there_are_five_languages_and_each_says_everything", () => {
  assert.deepEqual(languages, ["en", "cs", "fr", "id", "ro"]);
  for (const language of languages) assert.equal(texts.get(language).size, texts.get("en").size, language);
});

test("each_text_says_what_fluent_says_for_every_choice_and_plural_form", async () => {
  for (const language of languages) {
    const ftl = await source(language);
    const bundle = new FluentBundle(language, { useIsolating: false });
    assert.deepEqual(bundle.addResource(new FluentResource(ftl)), []);
    const say = speak(language);
    for (const [key, { variables }] of texts.get(language)) {
      const body = ftl.slice(ftl.indexOf(`\n${key} = `) + 1).split(/\n(?=\S+ = |#)/)[0];
      const names = [...new Set([...body.matchAll(/^\s*\*?\[([a-zA-Z-]+)\]/gm)].map((match) => match[1]))].filter((name) => !/^(zero|one|two|few|many|other)$/.test(name));
      for (const word of [...names, "someone"]) {
        for (const count of [0, 1, 2, 3, 4, 5, 11, 19, 20, 21, 101, 1.5]) {
          const counts = new Set([...body.matchAll(/\{ \$(\w+) ->\s+\*?\[(?:one|few|many|other|\d+)\]/g)].map((match) => match[1]));
          const values = Object.fromEntries([...variables].map((name) => [name, counts.has(name) ? count : word]));
          const problems = [];
          // Soft hyphens are for a page's narrow places: what is said, read out or copied has none.
          const expected = bundle.formatPattern(bundle.getMessage(key).value, values, problems).replaceAll("\u00AD", "");
          const own = say(key, values);
          // Fluent writes a count as its locale does; here figures come written.
          assert.equal(own.replaceAll(/\d[.,]\d/g, "1.5"), expected.replaceAll(/\d[.,]\d/g, "1.5"), `${language}: ${key} ${JSON.stringify(values)}`);
        }
      }
    }
  }
});

test("every_figure_and_name_of_an_english_sentence_stands_in_the_other_languages_too", async () => {
  const shown = (text) => new Set([...text.matchAll(/\{ \$(\w+) \}/g)].map((match) => match[1]));
  const bodies = async (language) => Object.fromEntries((await source(language)).split(/\n(?=[a-z]\S* = )/).filter((entry) => /^[a-z]/.test(entry)).map((entry) => [entry.slice(0, entry.indexOf(" ")), entry]));
  const english = await bodies("en");
  for (const language of languages.slice(1)) {
    for (const [key, body] of Object.entries(await bodies(language))) {
      const missing = [...shown(english[key])].filter((name) => !shown(body).has(name) && !body.includes(`{ $${name} ->`));
      assert.deepEqual(missing, [], `${language}: ${key}`);
    }
  }
});

test("figures_as_a_locale_writes_them_choose_the_plural_form", () => {
  const romanian = speak("ro");
  assert.equal(romanian("calculator-chain-gist", { conversations: "1" }), "1 discuție pe săptămână");
  assert.equal(romanian("calculator-chain-gist", { conversations: "19" }), "19 discuții pe săptămână");
  assert.equal(romanian("calculator-chain-gist", { conversations: "57,7" }), "57,7 discuții pe săptămână");
  assert.equal(romanian("calculator-chain-gist", { conversations: "58" }), "58 de discuții pe săptămână");
  assert.equal(romanian("calculator-chain-gist", { conversations: "1.219" }), "1.219 discuții pe săptămână");
  assert.equal(romanian("calculator-chain-gist", { conversations: "1.234" }), "1.234 de discuții pe săptămână");
  assert.equal(speak("fr")("pipeline-fact-rows", { count: "1 234" }), "1 234 opportunités");
});

test("french_and_romanian_are_set_as_their_printers_do", async () => {
  const french = [...wordsTexts(await source("fr"))];
  for (const text of french) assert.doesNotMatch(text, /[^\u202f\u00a0]([;?!»]|:(?=\s|$))|«[^\u00a0]|'|\d%/, text);
  for (const text of wordsTexts(await source("ro"))) assert.doesNotMatch(text, /[şţŞŢ"]|\d%/, text);
});

function* wordsTexts(ftl) {
  for (const line of ftl.split("\n")) {
    if (line.startsWith("#") || !line.trim() || line === "}") continue;
    yield line.replace(/^[a-z]\S* = /, "").replace(/\{ \$\w+ ->$/, "").replace(/\{[^}]*\}/g, "x").replace(/https?:/, "");
  }
}

test("own_terms_replace_words_wherever_they_stand_and_a_key_a_whole_text", () => {
  const own = speak("en", { "first appointment": "discovery call", appointment: "first call", "coaching-prospecting-scenarios": "Call with Ann on Tuesdays." });
  assert.equal(own("calculator-step-appointments"), "Discovery calls");
  assert.equal(own("calculator-field-appointmentToProposal"), "First call to proposal");
  assert.equal(own("coaching-prospecting-scenarios"), "Call with Ann on Tuesdays.");
});

test("a_text_that_is_missing_or_misspelt_stops_the_build", () => {
  assert.throws(() => compileLanguage("a-b = One\na-b = Two\n", "xx.ftl"), /a-b stands there twice/);
  assert.throws(() => compileLanguage("a-b = { $n -> \n", "xx.ftl"), /not Fluent/);
});
