package breakwater.playbook.language;

import java.util.List;

/**
 * One key of the language, as the reader of its section asks for it.
 *
 * @param of what an id names, such as {@code TEAM}; empty = nothing that is kept elsewhere
 * @param choices what it can be; empty = anything of its type
 * @param optional whether the reader does without it
 * @param otherwise what holds when it is absent; empty = nothing, or a sentence says it
 * @param limits such as {@code 1 to 20}; empty = those of its type
 */
public record Key(
    String name,
    Type type,
    String of,
    List<String> choices,
    boolean optional,
    String otherwise,
    String limits) {

  /** What stands under a key. */
  public enum Type {
    /** Nobody has read it yet. */
    UNREAD(""),
    TEXT("a text"),
    TEXTS("a list of texts, or one"),
    FLAG("true or false"),
    NUMBER("a whole number"),
    DECIMAL("a number"),
    DURATION("a length of time"),
    SPAN("a length of time, or business days"),
    ID("an id"),
    IDS("a list of ids, or one"),
    ONE_OF("one of"),
    SOME_OF("some of"),
    CONDITION("a condition"),
    KEYS("keys and values"),
    ROWS("a list of rows");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public boolean several() {
      return this == TEXTS || this == IDS || this == SOME_OF;
    }
  }

  static Key unread(String name, boolean optional) {
    return new Key(name, Type.UNREAD, "", List.of(), optional, "", "");
  }

  Key optionally() {
    return new Key(name, type, of, choices, true, otherwise, limits);
  }

  Key as(Type read, String named) {
    return new Key(name, read, named, choices, optional, otherwise, limits);
  }

  Key among(List<String> known) {
    return new Key(name, type, of, known, optional, otherwise, limits);
  }

  Key or(String fallback) {
    return new Key(name, type, of, choices, true, fallback, limits);
  }

  Key within(String least) {
    return new Key(name, type, of, choices, optional, otherwise, least);
  }
}
