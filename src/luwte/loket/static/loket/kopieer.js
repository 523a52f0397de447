// Comfort only: copy the link, and go to the explanation and back. Without this file both still work by hand.
let vandaan = null;

function toon(onder) {
  if (!navigator.clipboard) return;
  for (const knop of onder.querySelectorAll("[data-kopieer]")) knop.hidden = false;
}

document.addEventListener("DOMContentLoaded", () => toon(document));
document.addEventListener("htmx:afterSettle", () => toon(document));
// An explanation came in: the keyboard goes there, and comes back to the amount when it is closed.
document.addEventListener("htmx:afterSwap", (gebeurtenis) => {
  if (gebeurtenis.detail.target.id !== "uitleg") return;
  vandaan = gebeurtenis.detail.requestConfig.elt;
  gebeurtenis.detail.target.querySelector("h2")?.focus({ preventScroll: true });
});

function sluit(paneel) {
  paneel.replaceChildren();
  if (vandaan?.isConnected) vandaan.focus();
  vandaan = null;
}

document.addEventListener("keydown", (gebeurtenis) => {
  const paneel = document.getElementById("uitleg");
  if (gebeurtenis.key === "Escape" && paneel?.contains(document.activeElement)) sluit(paneel);
});
document.addEventListener("click", async (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-kopieer], [data-sluit]");
  if (!knop) return;
  if (knop.dataset.sluit) {
    sluit(document.getElementById(knop.dataset.sluit));
    return;
  }
  await navigator.clipboard.writeText(document.getElementById(knop.dataset.kopieer).href);
  document.getElementById(`${knop.dataset.kopieer}-gekopieerd`).textContent = "De link is gekopieerd.";
});
