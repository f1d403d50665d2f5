// This script sorts and filters the tables of the first page. Without it they stand there whole, the worst first; so it
// brings its own controls: buttons in the heads of columns, and the form above the findings.
"use strict";
(() => {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // A row remembers its values and where it stood, so that no order or filter has to read the page again. Numbers go by their
  // size, days and texts by their letters without capitals and accents.
  const rowsOf = (table) => {
    const numbers = Array.from(table.tHead.rows[0].cells, (head) => "number" in head.dataset);
    const valueOf = (cell, column) => {
      const text = cell.dataset.value ?? cell.textContent.trim();
      return numbers[column] ? Number(text) : plain(text);
    };
    return Array.from(table.tBodies[0].rows, (row, place) => ({row, place, values: Array.from(row.cells, valueOf), text: ""}));
  };

  // What has no value stands last either way.
  const compare = (a, b, down) => {
    if (a === b) return 0;
    if (a === "" || b === "") return a === "" ? 1 : -1;
    return (a < b) === down ? 1 : -1;
  };

  const sortable = (table, rows) => {
    const status = document.createElement("p");
    status.className = "aloud";
    status.setAttribute("role", "status");
    table.after(status);
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const name = head.textContent.trim();
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const was = head.getAttribute("aria-sort");
        const down = was ? was === "ascending" : head.dataset.first === "down";
        rows.sort((a, b) => compare(a.values[column], b.values[column], down) || a.place - b.place);
        const all = document.createDocumentFragment();
        for (const {row} of rows) all.append(row);
        table.tBodies[0].append(all);
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        status.textContent = `Sorted by ${name}, ${down ? head.dataset.down : head.dataset.up}`;
      });
    });
    table.classList.add("sortable");
  };

  const filterable = (table, rows, controls, empty) => {
    const field = (name) => controls.querySelector(`[name=${name}]`);
    const words = field("words"), weight = field("weight"), check = field("check");
    const status = controls.querySelector("[role=status]");
    const filter = () => {
      const wanted = plain(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of rows) {
        if (wanted.length) entry.text ||= plain(entry.row.textContent);
        const fits = (!weight.value || entry.row.classList.contains(weight.value)) &&
          (!check.value || entry.values[1] === plain(check.value)) && wanted.every((word) => entry.text.includes(word));
        if (entry.row.hidden === fits) entry.row.hidden = !fits;
        if (fits) shown++;
      }
      empty.hidden = shown > 0;
      status.textContent = shown === rows.length ? `all ${rows.length} shown` : `${shown} of ${rows.length} shown`;
    };
    const reset = () => {
      words.value = weight.value = check.value = "";
      filter();
      words.focus();
    };
    words.addEventListener("input", filter);
    weight.addEventListener("change", filter);
    check.addEventListener("change", filter);
    field("reset").addEventListener("click", reset);
    empty.querySelector("button").addEventListener("click", reset);
    controls.hidden = false;
    filter(); // A browser may keep what was typed before the page was opened again.
  };

  for (const table of document.querySelectorAll("#findings_table, #articles_table")) {
    const rows = rowsOf(table);
    sortable(table, rows);
    const of = (kind) => document.querySelector(`.${kind}[data-for=${table.id}]`);
    if (of("controls")) filterable(table, rows, of("controls"), of("empty"));
  }
})();
