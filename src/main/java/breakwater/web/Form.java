package breakwater.web;

import java.util.Map;
import java.util.Optional;

/**
 * A form that was refused, so that its page can say why and still hold what was typed.
 *
 * @param name of the form; empty = none was refused
 * @param sentence what is true and what to do
 * @param typed the fields as they came
 * @param action where it was sent to
 * @param wrong of each field that is wrong by itself, why; in the order of the form
 * @param stale whether it was refused because somebody was faster
 */
record Form(
    String name,
    String sentence,
    Map<String, String[]> typed,
    String action,
    Map<String, String> wrong,
    boolean stale) {
  static final Form NONE = new Form("", "", Map.of(), "", Map.of(), false);

  public boolean refused(String form) {
    return name.equals(form);
  }

  public boolean refused() {
    return !name.isEmpty();
  }

  /**
   * The version that the form was filled in from. Only who was told that somebody was faster has
   * seen what is there now.
   */
  public String seen(String form, String field, Object now) {
    return stale ? now.toString() : value(form, field, now);
  }

  /**
   * What was typed into a field, or what stands in it otherwise; also where it was left as it stood
   * when the page was shown, if the form says how ({@code was-} and its name).
   */
  public String value(String form, String field, Object otherwise) {
    Optional<String> typed = refused(form) ? sent(field) : Optional.empty();
    if (typed.isPresent() && !typed.equals(sent("was-" + field))) {
      return typed.get();
    }
    Object plain = otherwise instanceof Optional<?> maybe ? maybe.orElse(null) : otherwise;
    return plain == null ? "" : plain.toString();
  }

  private Optional<String> sent(String field) {
    return Optional.ofNullable(typed.get(field)).map(values -> values[0]);
  }

  /** The same for a field that is empty otherwise. */
  public String value(String form, String field) {
    return value(form, field, "");
  }
}
