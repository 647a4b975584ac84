/* Buttons that copy a text, with the address of the page where it has one. */
(function () {
  "use strict";

  /* Pages on a disk, and those without https, have no clipboard of their own. */
  function byHand(text) {
    var field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "sc-visually-hidden";
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text) {
    if (!navigator.clipboard || !window.isSecureContext) return byHand(text);
    return navigator.clipboard.writeText(text).catch(function () {
      return byHand(text);
    });
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var status = button.parentNode.querySelector("[role=status]");
    var text = button.getAttribute("data-copy");
    if (/^https?:$/.test(location.protocol)) text += "\n" + location.href.split("#")[0];
    button.addEventListener("click", function () {
      copy(text).then(
        function () {
          status.textContent = "已复制，可以粘贴到别处";
          button.focus();
        },
        function () {
          status.textContent = "没有复制成，请选中文字再复制";
        }
      );
    });
    button.parentNode.hidden = false;
  });
})();
