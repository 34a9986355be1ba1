"use strict";
(() => {
  const form = document.getElementById("loc");
  const partner = form.elements["don-vi"], words = form.elements["tim"];
  const sections = [...document.querySelectorAll("section")];
  const items = [...document.querySelectorAll("article")];
  const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/đ/g, "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const folded = new Map(items.map(item => [item, fold(item.textContent)]));

  const show = () => {
    const wanted = fold(words.value).split(" ");
    let seen = 0;
    for (const item of items) {
      const mine = !partner.value || item.dataset.dv.split(" ").includes(partner.value);
      item.hidden = !mine || !wanted.every(word => folded.get(item).includes(word));
      seen += !item.hidden;
    }
    const filtered = Boolean(partner.value || wanted[0]);
    for (const section of sections) {
      section.hidden = filtered && !section.querySelector("article:not([hidden])");
    }
    document.getElementById("khong").hidden = !filtered || seen > 0;
    document.getElementById("dem").value = filtered ? `Đang xem ${seen}/${items.length} hoạt động` : "";
  };
  const remember = () => {
    const state = new URLSearchParams();
    if (partner.value) state.set("don-vi", partner.value);
    if (words.value.trim()) state.set("tim", words.value.trim());
    const hash = state.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.includes("=")) return;
    const state = new URLSearchParams(location.hash.slice(1));
    partner.value = state.get("don-vi") || "";
    if (partner.selectedIndex < 0) partner.value = "";
    words.value = state.get("tim") || "";
    show();
  };

  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  addEventListener("hashchange", recall);
  // A link to a month moves there and leaves the filter, and its place in the address, as they are.
  for (const link of document.querySelectorAll("thead a")) {
    link.addEventListener("click", event => {
      event.preventDefault();
      document.getElementById(link.hash.slice(1)).scrollIntoView();
    });
  }
  const table = document.querySelector("details.toan");
  if (table) {
    table.open = matchMedia("(min-width: 40rem)").matches;
    addEventListener("beforeprint", () => { table.open = true; });
  }
  form.hidden = false;
  recall();
})();
