package breakwater.intake.files;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a file begins that holds one JSON list, by itself or in an object as programs answer it:
 * {@code {"count": 2, "tickets": [{…}, {…}]}}.
 *
 * @param list its name; empty = it stands by itself
 * @param length characters up to its first object
 */
record JsonBeginning(String list, int length) {
  /** What has one of these is a case, and its list is of the case. */
  private static final Set<String> OF_A_CASE =
      Set.of("id", "key", "number", "subject", "title", "summary", "ticket_id", "case_id");

  /** Empty when it is no list, or one object on each line. */
  static Optional<JsonBeginning> of(String beginning) {
    return new Scan(beginning).found();
  }

  String format() {
    return list.isEmpty() ? "JSON, a list" : "JSON, the list “%s”".formatted(list);
  }

  private static final class Scan {
    private final String text;
    private final Set<String> names = new HashSet<>();
    private Optional<JsonBeginning> found = Optional.empty();
    private String name = "";
    private int depth;
    private int at;

    Scan(String text) {
      this.text = text;
    }

    Optional<JsonBeginning> found() {
      at = past(0);
      if (is('[')) {
        return "{]\"[".indexOf(text.charAt(Math.min(past(at + 1), text.length() - 1))) >= 0
            ? Optional.of(new JsonBeginning("", at + 1))
            : Optional.empty();
      }
      if (!is('{')) {
        return Optional.empty();
      }
      boolean whole = object();
      boolean another = whole && past(at) < text.length();
      return found.filter(_ -> !another && names.stream().noneMatch(OF_A_CASE::contains));
    }

    /** Reads the first object; false = it goes on behind the beginning. */
    private boolean object() {
      for (; at < text.length(); at++) {
        switch (text.charAt(at)) {
          case '"' -> string();
          case '{' -> depth++;
          case '[' -> list();
          case '}', ']' -> depth--;
          default -> {}
        }
        if (depth == 0) {
          at++;
          return true;
        }
      }
      return false;
    }

    /** The first list of objects that the object has. */
    private void list() {
      int first = past(at + 1);
      if (depth == 1 && found.isEmpty() && first < text.length() && text.charAt(first) == '{') {
        found = Optional.of(new JsonBeginning(name, at + 1));
      }
      depth++;
    }

    private void string() {
      int from = ++at;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      int behind = past(at + 1);
      if (depth == 1 && behind < text.length() && text.charAt(behind) == ':') {
        name = text.substring(from, at);
        names.add(name);
      }
    }

    private boolean is(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    /** The next place without a blank. */
    private int past(int from) {
      int place = from;
      while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
        place++;
      }
      return place;
    }
  }
}
