// Comfort only: the rest of the menu closes again with Escape, with a click beside it and when the focus leaves it.
// Without this file it closes as it opened: by its own word.
const meer = document.querySelector(".luwte-menu__meer details");

function sluit() {
  meer.open = false;
}

if (meer) {
  document.addEventListener("click", (event) => {
    if (!meer.contains(event.target)) sluit();
  });
  meer.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !meer.contains(event.relatedTarget)) sluit();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !meer.open) return;
    if (meer.contains(document.activeElement)) meer.querySelector("summary").focus();
    sluit();
  });
}
