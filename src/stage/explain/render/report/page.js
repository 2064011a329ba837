// The flags and groups of the page. Whatever a customer typed is set as text, never as markup.
(() => {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const VERDICTS = ["clear", "review", "duplicate"];
  const PAGE = 50, CARDS = 24, LONGEST = 90;
  const SVG = "http" + "://www.w3.org/2000/svg";

  /** An element with attributes and children; strings become text. */
  const make = (tag, attributes = {}, ...children) => {
    const element = attributes.svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "on") element.addEventListener("click", value);
      else if (name !== "svg" && value !== null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const svg = (tag, attributes, ...children) => make(tag, { ...attributes, svg: true }, ...children);

  const group = new Intl.NumberFormat("en");
  const plural = (count, what) => `${group.format(count)} ${what}${count === 1 ? "" : "s"}`;
  const bits = (number) => (number <= -0.05 ? "−" : number < 0.05 ? "" : "+") + Math.abs(number).toFixed(1);
  const percent = (p) => (p > 0.9999 ? "over 99.99 %" : p < 0.0001 ? "under 0.01 %" : `${(p * 100).toFixed(2)} %`);

  const at = Object.fromEntries(data.comparisons.map(([name], index) => [name, index]));
  const label = (comparison) => data.comparisons[comparison][1];
  const says = (account, comparison) => data.accounts[account][2][comparison] || "";
  const idOf = (account) => data.accounts[account][0];
  const nameOf = (account) => {
    const parts = [says(account, at.given_name), says(account, at.family_name)].filter(Boolean);
    return parts.join(" ") || says(account, at.name);
  };

  /** Text that may be long: its beginning, and a button that shows the rest. */
  const shown = (text) => {
    if (!text) return make("span", { class: "nothing" }, "–");
    if (text.length <= LONGEST) return make("bdi", {}, text);
    const value = make("bdi", {}, text.slice(0, LONGEST) + "…");
    const button = make("button", { type: "button", class: "cut", "aria-expanded": "false" }, "show all");
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "show less" : `show all ${group.format(text.length)} characters`;
      value.textContent = open ? text : text.slice(0, LONGEST) + "…";
      value.classList.toggle("whole", open);
    });
    button.textContent = `show all ${group.format(text.length)} characters`;
    return make("span", {}, value, " ", button);
  };

  /** The evidence of a flag: level, bits, rarity; weightiest for one person first, against last. */
  const lines = (flag) =>
    flag.e
      .map(([level, weight, rarity]) => {
        const [comparison, name, sentence] = data.levels[level];
        return { comparison, name, sentence, weight, rarity };
      })
      .sort((left, right) => (left.weight > 0) !== (right.weight > 0)
        ? right.weight - left.weight
        : left.weight > 0 ? right.weight - left.weight : left.weight - right.weight);

  /** A step of the waterfall, from one running total to the next. */
  const step = (before, after, scale, kind) => {
    const bar = make("span", { class: kind });
    const place = (total) => ((total - scale.low) / (scale.high - scale.low)) * 100;
    bar.style.left = `${place(Math.min(before, after))}%`;
    bar.style.width = `${Math.abs(place(after) - place(before))}%`;
    const run = make("span", { class: "run", "aria-hidden": "true" }, bar);
    run.style.setProperty("--zero", `${place(0)}%`);
    return run;
  };

  const amount = (total, bar) => make("td", { class: "bits", role: "cell" }, make("span", { class: "amount" }, `${bits(total)} bits`), bar);

  const rarely = (rarity) =>
    rarity > 0.5 ? `rare here (${bits(rarity)})` : rarity < -0.5 ? `counted as less rare than usual (${bits(rarity)})` : null;

  const waterfall = (flag) => {
    const evidence = lines(flag);
    const totals = [0, data.prior];
    for (const line of evidence) totals.push(totals[totals.length - 1] + line.weight);
    const scale = { low: Math.min(...totals), high: Math.max(...totals) + 1e-6 };
    const row = (what, a, sum, b) => make("tr", { role: "row" }, what,
      make("td", { class: "value", role: "cell" }, a), sum, make("td", { class: "value", role: "cell" }, b));
    const what = (text, more) => make("th", { scope: "row", class: "what", role: "rowheader" }, text, more ? make("small", {}, more) : null);
    const body = make("tbody", { role: "rowgroup" });
    body.append(row(what("before any comparison"), "", amount(data.prior, step(0, data.prior, scale, "sum")), ""));
    let total = data.prior;
    for (const line of evidence) {
      const kind = Math.abs(line.weight) < 0.05 ? "sum" : line.weight > 0 ? "for" : "against";
      const sentence = `the ${label(line.comparison)} ${line.sentence}`;
      body.append(row(what(sentence, rarely(line.rarity)), shown(says(flag.a, line.comparison)),
        amount(line.weight, step(total, total + line.weight, scale, kind)), shown(says(flag.b, line.comparison))));
      total += line.weight;
    }
    const head = (text, name) => make("th", { scope: "col", class: name, role: "columnheader" }, text);
    const id = (account) => make("bdi", {}, shorter(idOf(account)));
    return make("table", { class: "waterfall", role: "table" },
      make("caption", { class: "hush" }, "Evidence, with what each account says"),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
        head("evidence", "what"), head(id(flag.a), "value"), head("weight", "bits"), head(id(flag.b), "value"))),
      body,
      make("tfoot", { role: "rowgroup" }, row(what("the score"), "", amount(flag.w, step(0, flag.w, scale, "sum")), "")));
  };

  const shorter = (text) => (text.length > 60 ? text.slice(0, 60) + "…" : text);

  const notes = (flag) => {
    const list = make("dl", { class: "notes" });
    const note = (term, ...text) => list.append(make("dt", {}, term), make("dd", {}, ...text));
    if (flag.r) {
      const [name, sentence] = data.rules[flag.r[0]];
      if (flag.r[1]) note("decided by", `${sentence} (${name})`);
      else { note("decided by", "the thresholds of the policy"); note("and by", `${sentence} (${name})`); }
    } else note("decided by", "the thresholds of the policy");
    const standings = [flag.a, flag.b].map((account) => data.accounts[account][1]);
    if (standings.includes("v") && standings.includes("i")) {
      note("standing", "one account is verified and one was never completed: this is not two verified accounts");
    }
    for (const [term, text] of flag.n || []) note(term, shown(text));
    if (flag.c) note("clears with", flag.c.replaceAll("_", " "));
    if (flag.m.length) note("no evidence", flag.m.map(label).join(", "));
    if (flag.g !== undefined) {
      const button = make("button", { type: "button", class: "link", on: () => find(data.groups[flag.g][0]) }, "show its flags");
      note("group", `${data.groups[flag.g][0]}, ${plural(data.groups[flag.g][1].length, "account")} `, button);
    }
    return list;
  };

  /** What a flag rests on, in a few words. */
  const gist = (flag) => {
    const evidence = lines(flag).filter((line) => Math.abs(line.weight) >= 0.5);
    const names = (wanted) => evidence.filter(wanted).slice(0, 4).map((line) => label(line.comparison)).join(", ");
    const pro = names((line) => line.weight > 0), contra = names((line) => line.weight < 0);
    return make("span", { class: "gist" },
      pro ? make("b", {}, "for ") : null, pro, pro && contra ? " · " : "",
      contra ? make("i", {}, "against ") : null, contra);
  };

  const party = (account) => make("span", {},
    make("span", { class: "who" }, make("bdi", {}, shorter(nameOf(account)) || "–")),
    make("span", { class: "id" }, make("bdi", {}, shorter(idOf(account)))));

  let drawn = 0;
  const flagItem = (flag) => {
    const verdict = VERDICTS[flag.d];
    const panel = make("div", { class: "why", id: `why-${(drawn += 1)}`, hidden: "" });
    const button = make("button", { type: "button", class: "head", "aria-expanded": "false", "aria-controls": panel.id },
      make("span", { class: `badge ${verdict}` }, verdict),
      make("span", { class: "pair" }, party(flag.a), party(flag.b)),
      make("span", { class: "sure" }, percent(flag.p), make("small", {}, `${bits(flag.w)} bits`)),
      make("span", { class: "turn", "aria-hidden": "true" }, "›"), gist(flag));
    button.addEventListener("click", () => {
      const open = panel.hidden;
      if (open && !panel.firstChild) panel.append(waterfall(flag), notes(flag));
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    });
    return make("li", { class: "flag" }, make("h3", {}, button), panel);
  };

  // Which flags are shown, and in which order.

  const haystacks = new Map();
  const haystack = (account) => {
    if (!haystacks.has(account)) {
      haystacks.set(account, [idOf(account), nameOf(account), ...data.accounts[account][2]].join("\n").toLowerCase());
    }
    return haystacks.get(account);
  };

  const groupIds = new Map(data.groups.map(([id], index) => [id, index]));
  const found = (flag, wanted) =>
    !wanted || haystack(flag.a).includes(wanted) || haystack(flag.b).includes(wanted);
  const decided = (flag, decision) =>
    decision === "" || (decision === "rule" ? Boolean(flag.r && flag.r[1]) : VERDICTS[flag.d] === decision);
  const restsOn = (flag, comparison) =>
    comparison === "" || flag.e.some(([level, weight]) => weight >= 0.5 && data.levels[level][0] === Number(comparison));

  const ORDERS = {
    "most probable first": null,
    "least probable first": (left, right) => left.w - right.w,
    "most disputed first": (left, right) => against(left) - against(right),
  };
  const against = (flag) => flag.e.reduce((sum, [, weight]) => sum + Math.min(weight, 0), 0);

  let chosen = data.flags;
  let rows = 0;

  const showMore = (focus) => {
    const list = byId("list");
    const first = list.children.length;
    list.append(...chosen.slice(rows, rows + PAGE).map(flagItem));
    rows = Math.min(rows + PAGE, chosen.length);
    byId("more").hidden = rows >= chosen.length;
    byId("more").textContent = `Show ${Math.min(PAGE, chosen.length - rows)} more`;
    const total = data.flags.length;
    const all = chosen.length === total ? plural(total, "flag") : `${group.format(chosen.length)} of ${plural(total, "flag")}`;
    const left = data.left_out ? `; ${group.format(data.left_out)} less probable ones are in flags.csv only` : "";
    byId("count").textContent = total === 0 ? "Nothing was flagged." : `${all}, ${group.format(rows)} shown${left}`;
    if (focus && list.children[first]) list.children[first].querySelector("button").focus();
  };

  const choose = () => {
    const wanted = byId("find").value.trim().toLowerCase();
    const [decision, rests] = [byId("decision").value, byId("rests").value];
    const inGroup = groupIds.get(wanted);
    chosen = data.flags.filter((flag) =>
      (inGroup === undefined ? found(flag, wanted) : flag.g === inGroup) && decided(flag, decision) && restsOn(flag, rests));
    const order = ORDERS[byId("order").value];
    if (order) chosen.sort(order);
    byId("list").replaceChildren();
    rows = 0;
    showMore(false);
  };

  const find = (text) => {
    byId("find").value = text;
    for (const id of ["decision", "rests"]) byId(id).value = "";
    choose();
    byId("flags").scrollIntoView();
    byId("find").focus({ preventScroll: true });
  };

  const options = (id, pairs) => {
    byId(id).append(...pairs.map(([value, text]) => make("option", { value }, text)));
    byId(id).addEventListener("change", choose);
  };

  const startFlags = () => {
    const held = VERDICTS.filter((_, verdict) => data.flags.some((flag) => flag.d === verdict)).reverse();
    const byRule = data.flags.some((flag) => flag.r && flag.r[1]) ? [["rule", "decided by a rule"]] : [];
    options("decision", [["", "any"], ...held.map((verdict) => [verdict, verdict]), ...byRule]);
    const used = new Set(data.levels.map(([comparison]) => comparison));
    options("rests", [["", "anything"], ...[...used].sort((left, right) => left - right).map((index) => [index, label(index)])]);
    options("order", Object.keys(ORDERS).map((name) => [name, name]));
    let waiting;
    byId("find").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(choose, 120);
    });
    byId("more").addEventListener("click", () => showMore(true));
    byId("flags-live").hidden = false;
    choose();
  };

  // Groups as graphs: accounts around a circle, a line for each flag between two of them.

  const graph = (members, links) => {
    const size = members.length;
    const wide = 300, high = size === 2 ? 70 : 200, radius = size === 2 ? 100 : 78;
    const place = new Map(members.map((account, index) => {
      const angle = (index / size) * 2 * Math.PI - (size === 2 ? Math.PI : Math.PI / 2);
      return [account, [wide / 2 + radius * 1.35 ** (size > 2 ? 1 : 0) * Math.cos(angle), high / 2 + radius * Math.sin(angle) * (size === 2 ? 0 : 1)]];
    }));
    const picture = svg("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img",
      "aria-label": `${plural(size, "account")} joined by ${plural(links.length, "flag")}` });
    for (const flag of links) {
      const [[x1, y1], [x2, y2]] = [place.get(flag.a), place.get(flag.b)];
      picture.append(svg("line", { class: `edge ${VERDICTS[flag.d]}`, x1, y1, x2, y2, "stroke-width": Math.min(1 + Math.max(flag.w, 0) / 12, 5).toFixed(1) },
        svg("title", {}, `${idOf(flag.a)} and ${idOf(flag.b)}: ${VERDICTS[flag.d]}, ${bits(flag.w)} bits`)));
    }
    const dot = size > 24 ? 5 : 13;
    members.forEach((account, index) => {
      const [cx, cy] = place.get(account);
      picture.append(svg("circle", { class: "node", cx, cy, r: dot }, svg("title", {}, idOf(account))));
      if (size <= 24) picture.append(svg("text", { class: "number", x: cx, y: cy }, String(index + 1)));
    });
    return picture;
  };

  const card = ([id, members], links) => make("li", { class: "card" },
    make("h3", {}, plural(members.length, "account")),
    graph(members, links),
    make("ol", { tabindex: "0", "aria-label": `Accounts of group ${id}` }, ...members.map((account) => {
      const name = nameOf(account);
      return make("li", {}, make("bdi", {}, shorter(idOf(account))), name ? make("span", {}, " ", make("bdi", {}, shorter(name))) : null);
    })),
    make("button", { type: "button", class: "link", on: () => find(id) }, `show ${plural(links.length, "flag")}`));

  const startGroups = () => {
    if (!data.groups.length) return;
    const links = data.groups.map(() => []);
    for (const flag of data.flags) if (flag.g !== undefined) links[flag.g].push(flag);
    let cards = 0;
    const more = () => {
      const next = data.groups.slice(cards, cards + CARDS);
      byId("cards").append(...next.map((members, index) => card(members, links[cards + index])));
      cards += next.length;
      byId("more-groups").hidden = cards >= data.groups.length;
      byId("more-groups").textContent = `Show ${Math.min(CARDS, data.groups.length - cards)} more`;
    };
    const many = `${plural(data.groups.length, "group")} of accounts that are one person’s by the engine’s word, the largest first.${data.groups_left_out ? ` ${group.format(data.groups_left_out)} more are in clusters.csv only.` : ""}`;
    byId("groups-says").textContent = `${many} Full lines are duplicates, broken lines are to review; thicker lines weigh more.`;
    byId("more-groups").addEventListener("click", more);
    byId("groups").hidden = false;
    more();
  };

  startFlags();
  startGroups();

  // What is folded is unfolded on paper.
  const folded = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) { details.open = true; folded.push(details); }
  });
  addEventListener("afterprint", () => { for (const details of folded.splice(0)) details.open = false; });
})();
