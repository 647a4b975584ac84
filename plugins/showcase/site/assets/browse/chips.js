/* What is chosen, each a chip that can be taken away. */
(function () {
  "use strict";

  function button(name, text, clicked) {
    var element = document.createElement("button");
    element.type = "button";
    element.className = name;
    element.textContent = text;
    element.addEventListener("click", clicked);
    return element;
  }

  /* `handlers`: `labelOf(key, value)`, `toggle(key, value)`, `clear()` and `focus()`, which takes the
     focus when the last chip is gone. */
  window.showcaseBrowse.chipLine = function (line, handlers) {
    return function (state) {
      var held = line.contains(document.activeElement);
      line.textContent = "";
      Object.keys(state.chosen).forEach(function (key) {
        state.chosen[key].forEach(function (value) {
          var label = handlers.labelOf(key, value);
          var chip = button("sc-chip", label, function () {
            handlers.toggle(key, value);
          });
          chip.setAttribute("aria-label", "去掉条件：" + label);
          line.appendChild(chip);
        });
      });
      if (line.childNodes.length > 1) {
        line.appendChild(button("sc-chip sc-chip--all", "全部去掉", handlers.clear));
      }
      line.hidden = !line.childNodes.length;
      if (held) (line.querySelector("button") || { focus: handlers.focus }).focus();
    };
  };
})();
