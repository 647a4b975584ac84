/* Ascending lists of case numbers. */
(function (engine) {
  "use strict";

  function both(a, b, wanted) {
    var result = new Int32Array(a.length);
    var size = 0;
    for (var i = 0, j = 0; i < a.length; i++) {
      while (j < b.length && b[j] < a[i]) j++;
      if ((j < b.length && b[j] === a[i]) === wanted) result[size++] = a[i];
    }
    return result.subarray(0, size);
  }

  engine.none = new Int32Array(0);

  engine.intersect = function (a, b) {
    return a.length <= b.length ? both(a, b, true) : both(b, a, true);
  };

  engine.without = function (a, b) {
    return b.length ? both(a, b, false) : a;
  };

  engine.every = function () {
    return Int32Array.from({ length: engine.core.cases }, function (_, n) {
      return n;
    });
  };

  /* Calls `act` with the place in `list` of each number that `others` has, too. */
  engine.meet = function (list, others, act) {
    for (var i = 0, j = 0; j < others.length; j++) {
      while (i < list.length && list[i] < others[j]) i++;
      if (i < list.length && list[i] === others[j]) act(i);
    }
  };
})(window.showcase.engine);
