package breakwater.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on windows of one day, none of which crosses midnight. */
final class Labels {
  private Labels() {}

  /** In order; what overlaps or touches is one. */
  static List<Window> merged(List<Window> windows) {
    var sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparingInt(Window::from));
    var merged = new ArrayList<Window>();
    for (Window window : sorted) {
      Window last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && window.from() <= last.to()) {
        merged.set(merged.size() - 1, new Window(last.from(), Math.max(last.to(), window.to())));
      } else {
        merged.add(window);
      }
    }
    return merged;
  }

  /** What is left of the first when the second are taken out; both merged. */
  static List<Window> without(List<Window> windows, List<Window> closed) {
    if (closed.isEmpty()) {
      return windows;
    }
    var left = new ArrayList<Window>();
    for (Window window : windows) {
      int from = window.from();
      for (Window hole : closed) {
        if (hole.to() <= from || hole.from() >= window.to()) {
          continue;
        }
        if (hole.from() > from) {
          left.add(new Window(from, hole.from()));
        }
        from = hole.to();
      }
      if (from < window.to()) {
        left.add(new Window(from, window.to()));
      }
    }
    return left;
  }
}
