// Opens reports in a real browser: no error, filters, flags that unfold, hostile names, axe-core.
//
//   node tests/report/check.cjs TOCAYO CHROMIUM
//
// wants playwright-core and axe-core on NODE_PATH. `.ci/run` sees to all of that.
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const axe = require("axe-core");
const { chromium } = require("playwright-core");

const [tocayo, executablePath] = process.argv.slice(2);
const RLO = "\u202e";
const LONG = "x".repeat(10_000);

const table = (rows) =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\n") + "\n";

/** Two accounts of one person for every hostile id. */
const hostile = () => {
  const ids = [
    "<script>window.pwned=1</script>", "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>",
    "=cmd|' /C calc'!A0", `abc${RLO}fdp.exe`, "\"><svg onload=window.pwned=1>", "{{data}}", "<!--", LONG.slice(0, 300), "O'Neill & Sons",
  ];
  const rows = [["account_id", "given_name", "family_name", "birth_date", "phone", "email", "street", "house_number", "city", "device_id"]];
  ids.forEach((id, index) => {
    const device = index === 8 ? LONG : `${id}${RLO}`;
    for (const copy of ["a", "b"]) {
      rows.push([`${copy}${index}${id}`, `Ana${"bcdefghijk"[index]} <b>`, `Etxegoien <script>${index}`, `198${index}-03-0${index % 9 + 1}`,
        `+3460000010${index}`, `ana${index}@example.com`, `Calle <i>${id.slice(0, 40)}</i>`, "7", "Madrid", device]);
    }
  });
  return table(rows);
};

/** At least 10,000 flags. */
const many = () => {
  const given = "Ana Luis Marta Pablo Iker Nerea Joan Laia Omar Piotr Zofia Kenji Aiko Olga Chidi Amara".split(" ");
  const family = "Etxegoien Nowak Tanaka Okonkwo Petrov Silva Rossi Dupont Haddad Singh Bianchi Larra".split(" ");
  const rows = [["account_id", "given_name", "family_name", "birth_date", "phone", "email"]];
  for (let index = 0; index < 10_400; index += 1) {
    const name = `${family[index % 12]}${family[(index * 7) % 12].toLowerCase()} ${family[(index * 5) % 11]}`;
    const born = `${1950 + (index % 55)}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + ((index * 3) % 28)).padStart(2, "0")}`;
    for (const copy of ["a", "b"]) {
      rows.push([`C${index}${copy}`, given[index % 16], name, born, `+346${String(index).padStart(8, "1")}`, `p${index}@example.com`]);
    }
  }
  return table(rows);
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tocayo-report-"));
const report = (name, csv, ...more) => {
  const input = path.join(folder, `${name}.csv`);
  fs.writeFileSync(input, csv);
  const out = path.join(folder, name);
  execFileSync(tocayo, ["scan", input, "--out", out, "--report", "--quiet", ...more], { stdio: "inherit" });
  return pathToFileURL(path.join(out, "report.html")).href;
};

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** A page that remembers whatever goes wrong in it. */
const open = async (browser, url, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { faults.push("a dialog"); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== url) faults.push(`request: ${request.url().slice(0, 80)}`); });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
};

const accessible = async (page, where) => {
  const found = await page.evaluate(`${axe.source}; axe.run(document)`);
  assert.ok(found.passes.length > 15, `${where}: axe-core checked next to nothing`);
  const says = found.violations.map((fault) => `${fault.id}: ${fault.help} (${fault.nodes.map((node) => node.target).slice(0, 3)})`);
  assert.deepEqual(says, [], `axe-core, ${where}`);
};

const CHECKS = {
  async "filters and unfolds, by keyboard too"(browser, url) {
    const { page, faults, close } = await open(browser, url);
    const count = () => page.textContent("#count");
    assert.match(await count(), /^10 flags, 10 shown$/);
    await page.fill("#find", "o'neill");
    await page.waitForFunction(() => document.querySelectorAll(".flag").length === 1);
    assert.match(await count(), /^1 of 10 flags/);
    await page.fill("#find", "no such account");
    await page.waitForFunction(() => document.querySelectorAll(".flag").length === 0);
    await page.fill("#find", "");
    await page.waitForFunction(() => document.querySelectorAll(".flag").length === 10);
    for (const option of await page.locator("#decision option").evaluateAll((all) => all.map((one) => one.value))) {
      await page.selectOption("#decision", option);
    }
    await page.selectOption("#decision", "");
    const head = page.locator(".flag .head").first();
    await head.focus();
    await page.keyboard.press("Enter");
    assert.equal(await head.getAttribute("aria-expanded"), "true");
    const steps = await page.locator(".flag").first().locator(".waterfall tbody tr").count();
    assert.ok(steps > 4, `${steps} steps`);
    await page.keyboard.press("Space");
    assert.equal(await head.getAttribute("aria-expanded"), "false");
    assert.equal(await page.locator(".card svg").count(), 10);
    await page.locator(".card .link").first().click();
    assert.match(await count(), /^1 of 10 flags/);
    assert.deepEqual(faults, []);
    await close();
  },

  async "what customers typed stays text"(browser, url) {
    const { page, faults, close } = await open(browser, url);
    for (const head of await page.locator(".flag .head").all()) await head.click();
    const text = await page.evaluate(() => document.body.innerText);
    for (const typed of ["<script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>", "=cmd|' /C calc'!A0", "{{data}}", "O'Neill & Sons"]) {
      assert.ok(text.includes(typed), typed);
    }
    assert.ok(!text.includes(RLO), "a direction override reached the page");
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator("main script, main img, main [onload], main [onerror]").count(), 0);
    const cut = page.locator(".cut", { hasText: "10,000" }).first();
    const value = page.locator("bdi", { has: page.locator("xpath=following-sibling::button[contains(., '10,000')]") }).first();
    assert.ok((await value.textContent()).length < 120);
    await cut.click();
    assert.equal((await page.locator("bdi.whole").first().textContent()).length, LONG.length);
    assert.deepEqual(faults, []);
    await close();
  },

  async "passes axe-core and fits, on phone and desk, light and dark"(browser, url) {
    for (const width of [390, 1440]) {
      for (const colorScheme of ["light", "dark"]) {
        const { page, faults, close } = await open(browser, url, { viewport: { width, height: 900 }, colorScheme });
        for (const head of (await page.locator(".flag .head").all()).slice(0, 9)) await head.click();
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
        await accessible(page, `${width} pixels, ${colorScheme}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} pixels wide in ${width}`);
        assert.deepEqual(faults, []);
        await close();
      }
    }
  },

  async "says the main things without a script, and prints"(browser, url) {
    const { page, close } = await open(browser, url, { javaScriptEnabled: false });
    assert.equal(await page.locator("#flags noscript tbody tr, #flags tbody tr").count(), 10);
    assert.ok(await page.locator("#flags tbody tr").first().isVisible());
    assert.ok((await page.pdf()).length > 10_000);
    await close();
  },

  async "opens 10,000 flags without pain"(browser) {
    const url = report("many", many());
    const started = Date.now();
    const { page, faults, close } = await open(browser, url);
    await page.locator(".flag").first().waitFor();
    const opened = Date.now() - started;
    const total = Number((await page.textContent("#count")).match(/^([\d,]+) flags/)[1].replaceAll(",", ""));
    assert.ok(total >= 10_000, `${total} flags`);
    const typed = Date.now();
    await page.fill("#find", "C10007b");
    await page.waitForFunction(() => document.querySelector("#count").textContent.startsWith("1 of "));
    const filtered = Date.now() - typed;
    await page.fill("#find", "");
    await page.waitForFunction(() => document.querySelectorAll(".flag").length === 50);
    await page.click("#more");
    assert.equal(await page.locator(".flag").count(), 100);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".flag") === document.querySelectorAll(".flag")[50]), true);
    console.log(`  ${total} flags: opened in ${opened} ms, filtered in ${filtered} ms`);
    assert.ok(opened < 10_000 && filtered < 5_000, "too slow");
    assert.deepEqual(faults, []);
    await close();
  },

  async "an evaluation passes axe-core and fits"(browser) {
    const fixture = (name) => path.join(__dirname, "..", "..", "fixtures", name);
    const out = path.join(folder, "fixture");
    execFileSync(tocayo, ["scan", fixture("accounts.csv"), "--out", out, "--quiet"]);
    const html = path.join(folder, "evaluation.html");
    execFileSync(tocayo, ["evaluate", "--flags", path.join(out, "flags.csv"), "--truth", fixture("truth.csv"), "--accounts",
      fixture("accounts.csv"), "--why", fixture("why.csv"), "--html", html], { stdio: "ignore" });
    for (const [width, colorScheme] of [[390, "dark"], [1440, "light"]]) {
      const { page, faults, close } = await open(browser, pathToFileURL(html).href, { viewport: { width, height: 900 }, colorScheme });
      await accessible(page, `evaluation, ${width} pixels, ${colorScheme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} pixels wide in ${width}`);
      assert.deepEqual(faults, []);
      await close();
    }
  },

  async "hides values where ids are hidden"(browser) {
    const key = path.join(folder, "key.txt");
    fs.writeFileSync(key, "0123456789abcdef0123456789abcdef");
    const url = report("hidden", hostile(), "--pseudonymise", key);
    const { page, faults, close } = await open(browser, url);
    await page.locator(".flag .head").first().click();
    const all = await page.content();
    for (const secret of ["etxegoien", "Etxegoien", "+3460000010", "example.com", "O'Neill"]) {
      assert.ok(!all.includes(secret), "a value is in the page");
    }
    await accessible(page, "pseudonymised");
    assert.deepEqual(faults, []);
    await close();
  },
};

(async () => {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const url = report("hostile", hostile());
  let failed = 0;
  for (const [says, check] of Object.entries(CHECKS)) {
    try {
      await check(browser, url);
      console.log(`ok      ${says}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${says}\n${error.stack}`);
    }
  }
  await browser.close();
  if (failed === 0) fs.rmSync(folder, { recursive: true });
  else console.log(`the reports are in ${folder}`);
  process.exit(failed ? 1 : 0);
})();
