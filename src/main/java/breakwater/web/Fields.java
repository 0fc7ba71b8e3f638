package breakwater.web;

import breakwater.cases.Label;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what people typed. What cannot be right is refused with a sentence, never an error. */
public final class Fields {
  /** Of characters, as the API says it. */
  private static final int LONGEST_PROGRESS = 2_000;

  private Fields() {}

  /** Without surrounding space; empty = nothing was typed. */
  public static Optional<String> text(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }

  /** What somebody did and what they do next, as the one text that a case keeps of it. */
  public static String progress(String what, String next) {
    String done = text(what).orElseThrow(() -> refused("Write what you did first."));
    String all = done + text(next).map("\nNext: "::concat).orElse("");
    if (all.length() > LONGEST_PROGRESS) {
      throw refused(
          "Progress is told in at most %,d characters; this has %,d. Keep the rest as a note."
              .formatted(LONGEST_PROGRESS, all.length()));
    }
    return all;
  }

  /** One entry per line, without empty ones. */
  public static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public static Optional<Label> label(String name, String typed) {
    return id(name, typed, Label::new);
  }

  public static Optional<PersonId> person(String typed) {
    return id("The person", typed, PersonId::new);
  }

  public static Optional<TeamId> team(String typed) {
    return id("The team", typed, TeamId::new);
  }

  /** Separated by commas or spaces. */
  public static Set<Label> labels(String name, String typed) {
    var labels = new LinkedHashSet<Label>();
    Arrays.stream(typed.split("[,\\s]+")).forEach(t -> label(name, t).ifPresent(labels::add));
    return labels;
  }

  /** Empty = nothing was chosen. */
  public static <E extends Enum<E>> Optional<E> choice(Class<E> type, String chosen) {
    return text(chosen)
        .map(
            name ->
                Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            refused(
                                "%s is not one of the choices here. Choose again."
                                    .formatted(shortened(name)))));
  }

  /** A whole number that is not negative. */
  public static Optional<Integer> number(String name, String typed) {
    return text(typed)
        .map(
            text -> {
              if (!text.matches("[0-9]{1,9}")) {
                throw refused(
                    "%s must be a whole number, but was “%s”.".formatted(name, shortened(text)));
              }
              return Integer.valueOf(text);
            });
  }

  /** The same, of at most so much. */
  public static Optional<Integer> number(String name, String typed, int most) {
    Optional<Integer> number = number(name, typed);
    if (number.filter(n -> n > most).isPresent()) {
      throw refused("%s are a number from 0 to %,d.".formatted(name, most));
    }
    return number;
  }

  /** The version that the page showed; anything else = it did not say. */
  public static Seen seen(String version) {
    return version.matches("[0-9]{1,18}") ? Seen.version(Long.parseLong(version)) : Seen.anything();
  }

  private static <I> Optional<I> id(String name, String typed, Function<String, I> make) {
    return text(typed)
        .map(
            text -> {
              if (!Id.isValid(text)) {
                throw refused(
                    "%s may hold letters, digits and . _ : - but no spaces, at most 64, so “%s” cannot be kept."
                        .formatted(name, shortened(text)));
              }
              return make.apply(text);
            });
  }

  private static RefusedException refused(String sentence) {
    return new RefusedException(Refusal.invalid("invalid-value", sentence));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
