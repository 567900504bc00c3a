// dist/custom-elements.json says what is really there.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const manifest = JSON.parse(await readFile(new URL("../../dist/custom-elements.json", import.meta.url), "utf8"));
const { declarations } = manifest.modules[0];
const WEEK = 'revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="140%" weekly-opportunities="5"';
const STATES = {
  "playfield-calculator": ["<playfield-calculator></playfield-calculator>", `<playfield-calculator ${WEEK}></playfield-calculator>`],
  "playfield-scorecard": ["<playfield-scorecard example></playfield-scorecard>", '<playfield-scorecard pain="5" power="3" fit="4"></playfield-scorecard>'],
  "playfield-pipeline": ["<playfield-pipeline></playfield-pipeline>", '<playfield-pipeline src="/tool/examples/opportunities.csv" as-of="2026-11-23"></playfield-pipeline>'],
};

test("every_element_of_the_loader_is_described", () => {
  assert.equal(manifest.schemaVersion, "1.0.0");
  assert.deepEqual(declarations.map(({ tagName }) => tagName), Object.keys(STATES));
});

test("everything_that_is_listed_says_what_it_is", () => {
  const silent = declarations.flatMap(({ tagName, ...own }) => ["attributes", "members", "events", "slots", "cssParts", "cssProperties"]
    .flatMap((kind) => own[kind].filter(({ description }) => !description).map(({ name }) => `${tagName} ${kind} ${name}`)));
  assert.deepEqual(silent, []);
});

for (const { tagName, attributes, members, events, slots, cssParts, cssProperties } of declarations) {
  test(`each_attribute_property_and_method_listed_for_${tagName}_is_there_and_none_is_left_out`, async () => {
    const page = await own.open(STATES[tagName][0]);
    const found = await page.evaluate(({ tagName, members }) => {
      const element = document.querySelector(tagName);
      return {
        observed: element.constructor.observedAttributes,
        lacking: members.filter(({ kind, name }) => (kind === "method" ? typeof element[name] !== "function" : !(name in element))).map(({ name }) => name),
        writable: members.filter(({ kind, name, readonly }) => kind === "field" && !readonly && !Object.hasOwn(element, name) && !(() => {
          for (let proto = element; proto; proto = Object.getPrototypeOf(proto)) {
            const own = Object.getOwnPropertyDescriptor(proto, name);
            if (own) return own.set || own.writable;
          }
        })()).map(({ name }) => name),
      };
    }, { tagName, members });
    assert.deepEqual(attributes.map(({ name }) => name).sort(), [...found.observed].sort());
    assert.deepEqual(found.lacking, []);
    assert.deepEqual(found.writable, []);
    assert.deepEqual(events.map(({ name }) => name), ["playfield-ready", "playfield-input", "playfield-change", "playfield-error"]);
    assert.deepEqual(slots.map(({ name }) => name), await page.evaluate((tag) => [...document.querySelector(tag).shadowRoot.querySelectorAll("slot")].map(({ name }) => name), tagName));
    await page.close();
  });

  test(`every_part_that_${tagName}_shows_is_listed_and_a_page_can_style_it`, async () => {
    const listed = cssParts.map(({ name }) => name);
    const seen = new Set();
    for (const body of STATES[tagName]) {
      const page = await own.open(body);
      for (const part of await page.evaluate((tag) => {
        const root = document.querySelector(tag).shadowRoot;
        for (const head of root.querySelectorAll("[aria-expanded=false], details:not([open]) > summary")) head.click();
        return new Promise((resolve) => setTimeout(() => resolve([...root.querySelectorAll("[part]")].flatMap((own) => [...own.part])), 150));
      }, tagName)) seen.add(part);
      await page.close();
    }
    assert.deepEqual([...seen].filter((part) => !listed.includes(part)), []);
    assert.ok(seen.size >= 8, [...seen].join(" "));
  });

  test(`the_custom_properties_listed_for_${tagName}_change_it`, async () => {
    assert.deepEqual(cssProperties.map(({ name }) => name), ["--playfield-accent", "--playfield-surface", "--playfield-radius", "--playfield-font-size"]);
    const page = await own.open(STATES[tagName][0]);
    const [before, after] = await page.evaluate((tag) => {
      const element = document.querySelector(tag);
      const look = () => {
        const ground = element.shadowRoot.querySelector(".pf");
        return [getComputedStyle(ground).fontSize, getComputedStyle(ground.lastElementChild).backgroundColor];
      };
      const before = look();
      element.style.setProperty("--playfield-font-size", "21px");
      element.style.setProperty("--playfield-surface", "rgb(1, 2, 3)");
      return [before, look()];
    }, tagName);
    assert.notEqual(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    await page.close();
  });
}
