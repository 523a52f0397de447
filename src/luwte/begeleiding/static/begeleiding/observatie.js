// Comfort on a bad connection: what was filled in is first kept on this device, then sent, and only forgotten
// when the server says it has it. The key in the form keeps it single however often it is sent. Without this
// file the form is sent the ordinary way.
const form = document.querySelector("[data-observatie]");
const OPSLAG = form ? `luwte-observaties-${form.dataset.observatie}` : "";
const TEKST = {
  vastgelegd: "Vastgelegd. U kunt de volgende invullen.",
  login: "Log opnieuw in. Wat u invulde staat nog op dit toestel en wordt dan verstuurd.",
  vol: "Dit toestel kan niets meer bewaren. Zoek verbinding voordat u verdergaat.",
};
let bezig = false;

function lees() {
  try {
    return JSON.parse(localStorage.getItem(OPSLAG)) || [];
  } catch {
    return [];
  }
}

function schrijf(lijst) {
  if (lijst.length) localStorage.setItem(OPSLAG, JSON.stringify(lijst));
  else localStorage.removeItem(OPSLAG);
}

function wijzig(sleutel, nieuw) {
  schrijf(lees().flatMap((een) => (een.sleutel === sleutel ? (nieuw ? [nieuw] : []) : [een])));
}

function meld(tekst, soort = "info") {
  const plek = document.getElementById("observatie-status");
  plek.textContent = tekst;
  plek.className = tekst ? `luwte-bewaard luwte-bewaard--${soort}` : "";
}

function nieuweSleutel() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// The next observation is mostly of the same part of the day: that stays, and who was chosen.
const BLIJFT = new Set(["wie", "dagdeel", "datum", "stage", "csrfmiddlewaretoken"]);

function maakLeeg() {
  for (const veld of form.elements) {
    if (!veld.name || BLIJFT.has(veld.name)) continue;
    if (veld.type === "radio" || veld.type === "checkbox") veld.checked = false;
    else if (veld.name === "sleutel") veld.value = nieuweSleutel();
    else veld.value = "";
  }
}

function vulIn(een) {
  maakLeeg();
  const waarden = new Map();
  for (const [naam, waarde] of een.velden) waarden.set(naam, [...(waarden.get(naam) || []), waarde]);
  for (const veld of form.elements) {
    const gegeven = waarden.get(veld.name);
    if (!gegeven) continue;
    if (veld.type === "radio" || veld.type === "checkbox") veld.checked = gegeven.includes(veld.value);
    else veld.value = gegeven[0];
  }
}

async function stuur(een) {
  const inhoud = new URLSearchParams(een.velden);
  inhoud.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  let antwoord;
  try {
    antwoord = await fetch(een.adres, {
      method: "POST",
      body: inhoud,
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(15000),
    });
  } catch {
    return { soort: "later" };
  }
  if (!(antwoord.headers.get("Content-Type") || "").startsWith("application/json")) {
    return { soort: antwoord.redirected || antwoord.status === 403 ? "login" : "later" };
  }
  const gezegd = await antwoord.json();
  if (gezegd.vastgelegd === een.sleutel) return { soort: "vastgelegd" };
  return { soort: "geweigerd", fouten: gezegd.fouten || {} };
}

function zinnen(fouten) {
  return Object.entries(fouten)
    .map(([veld, lijst]) => (veld ? `${veld}: ${lijst.join(" ")}` : lijst.join(" ")))
    .join(" ");
}

function toonWacht() {
  const lijst = lees();
  const geweigerd = lijst.find((een) => een.fouten);
  const herstel = document.getElementById("observatie-herstel");
  herstel.hidden = !geweigerd;
  if (geweigerd) {
    meld(`Een observatie die op dit toestel staat, klopt niet. ${zinnen(geweigerd.fouten)}`, "fout");
  } else if (lijst.length) {
    const aantal = lijst.length === 1 ? "1 observatie staat" : `${lijst.length} observaties staan`;
    meld(`${aantal} op dit toestel. Wordt verstuurd zodra er verbinding is.`, "let-op");
  }
}

async function verstuur(sleutel) {
  if (bezig) return "later";
  bezig = true;
  let uitkomst = "";
  try {
    for (const een of lees()) {
      if (een.fouten) continue;
      const antwoord = await stuur(een);
      if (antwoord.soort === "vastgelegd") wijzig(een.sleutel, null);
      if (antwoord.soort === "geweigerd") wijzig(een.sleutel, { ...een, fouten: antwoord.fouten });
      if (een.sleutel === sleutel || antwoord.soort === "login") uitkomst = antwoord.soort;
      if (antwoord.soort === "later" || antwoord.soort === "login") break;
    }
  } finally {
    bezig = false;
  }
  return uitkomst || "later";
}

async function bewaar(gebeurtenis) {
  gebeurtenis.preventDefault();
  const velden = [...new FormData(form)].filter(([naam]) => naam !== "csrfmiddlewaretoken");
  const sleutel = form.elements.sleutel.value;
  try {
    schrijf([...lees().filter((een) => een.sleutel !== sleutel), { sleutel, adres: form.getAttribute("action"), velden }]);
  } catch {
    form.removeEventListener("submit", bewaar);
    meld(TEKST.vol, "fout");
    return;
  }
  const uitkomst = await verstuur(sleutel);
  const hier = lees().find((een) => een.sleutel === sleutel);
  if (hier?.fouten) {
    // It is still on the screen: put it right here, nothing of it waits on the device.
    wijzig(sleutel, null);
    meld(zinnen(hier.fouten), "fout");
  } else if (form.dataset.klaar && !hier) {
    window.location.assign(form.dataset.klaar);
    return;
  } else {
    maakLeeg();
    if (hier) toonWacht();
    else meld(TEKST.vastgelegd, "ok");
    if (uitkomst === "login") meld(TEKST.login, "fout");
  }
  document.getElementById("observatie-status").focus();
}

async function ruimOp() {
  if (!lees().length) return;
  const uitkomst = await verstuur("");
  if (lees().length) toonWacht();
  else meld("Alles wat op dit toestel stond, is verstuurd.", "ok");
  if (uitkomst === "login") meld(TEKST.login, "fout");
}

if (form) {
  form.addEventListener("submit", bewaar);
  document.getElementById("observatie-herstel").addEventListener("click", () => {
    const geweigerd = lees().find((een) => een.fouten);
    if (!geweigerd) return;
    vulIn(geweigerd);
    wijzig(geweigerd.sleutel, null);
    document.getElementById("observatie-herstel").hidden = true;
  });
  window.addEventListener("online", ruimOp);
  setInterval(ruimOp, 60000);
  ruimOp();
}
