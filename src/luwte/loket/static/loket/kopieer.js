// Comfort only: copy the link, and close the explanation. Without this file both still work by hand.
function toon(onder) {
  if (!navigator.clipboard) return;
  for (const knop of onder.querySelectorAll("[data-kopieer]")) knop.hidden = false;
}

document.addEventListener("DOMContentLoaded", () => toon(document));
document.addEventListener("htmx:afterSettle", () => toon(document));
document.addEventListener("click", async (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-kopieer], [data-sluit]");
  if (!knop) return;
  if (knop.dataset.sluit) {
    document.getElementById(knop.dataset.sluit).replaceChildren();
    return;
  }
  await navigator.clipboard.writeText(document.getElementById(knop.dataset.kopieer).href);
  document.getElementById(`${knop.dataset.kopieer}-gekopieerd`).textContent = "De link is gekopieerd.";
});
