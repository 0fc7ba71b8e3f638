package breakwater.desk;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.desk.DeskFilter.Promised;
import breakwater.desk.DeskFilter.Sort;
import breakwater.desk.DeskFilter.Which;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked of the desk, as it stands in an address: the same words for pages, programs and
 * saved views. An unknown word is refused with a sentence, never ignored.
 */
public final class DeskQuery {
  /** The names that an address may hold. */
  public static final Set<String> NAMES =
      Set.of(
          "q",
          "status",
          "priority",
          "tier",
          "team",
          "assignee",
          "account",
          "tag",
          "type",
          "promise",
          "sort");

  private static final int LONGEST_WORDS = 200;

  private final Map<String, String> asked;

  private DeskQuery(Map<String, String> asked) {
    this.asked = asked;
  }

  /**
   * @param parameters of an address; other names than ours, and empty values, are left out
   */
  public static DeskQuery of(Map<String, String> parameters) {
    var asked = new LinkedHashMap<String, String>();
    NAMES.stream()
        .sorted()
        .forEach(
            name -> {
              String value = parameters.getOrDefault(name, "").strip();
              if (!value.isEmpty()) {
                asked.put(name, value);
              }
            });
    return new DeskQuery(Map.copyOf(asked));
  }

  /**
   * The same of what holds nothing else.
   *
   * @throws RefusedException at any other name: left out, it would select what nobody meant
   */
  public static DeskQuery exactly(Map<String, String> asked) {
    asked.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw refused(
                  "Nothing of a case is called '%s' here. It can be one of %s."
                      .formatted(name, String.join(", ", NAMES.stream().sorted().toList())));
            });
    return of(asked);
  }

  /** What is asked, by name; without what is empty. */
  public Map<String, String> asked() {
    return asked;
  }

  /** What is asked under a name; empty text = nothing. */
  public String get(String name) {
    return asked.getOrDefault(name, "");
  }

  /** Whether it asks for less than all that is to be done. */
  public boolean narrowed() {
    return asked.keySet().stream().anyMatch(name -> !name.equals("sort"));
  }

  /**
   * @param me who is meant by {@code assignee=me}; empty = a program, which has no "me"
   * @throws RefusedException when it makes no sense
   */
  public DeskFilter filter(Optional<PersonId> me) {
    String assignee = get("assignee");
    return new DeskFilter(
        which(),
        statuses(),
        choices(Priority.class, "priority"),
        choices(Tier.class, "tier"),
        id("team", TeamId::new),
        assignee.equals("me") ? Optional.of(me.orElseThrow(DeskQuery::noMe)) : someone(assignee),
        assignee.equals("nobody"),
        id("account", AccountId::new),
        id("tag", Label::new),
        id("type", Label::new),
        choices(Promised.class, "promise").stream().findFirst(),
        words(),
        choices(Sort.class, "sort").stream().findFirst().orElse(Sort.RANK));
  }

  private Which which() {
    return switch (get("status")) {
      case "", "todo" -> Which.TODO;
      case "unfinished" -> Which.UNFINISHED;
      case "snoozed" -> Which.SNOOZED;
      case "all" -> Which.ALL;
      default -> statuses().stream().allMatch(Status::unfinished) ? Which.UNFINISHED : Which.ALL;
    };
  }

  private Set<Status> statuses() {
    return switch (get("status")) {
      case "", "todo", "unfinished", "snoozed", "all" -> Set.of();
      case "waiting" ->
          EnumSet.of(Status.WAITING_ON_CUSTOMER, Status.WAITING_ON_THIRD_PARTY, Status.ON_HOLD);
      default -> choices(Status.class, "status");
    };
  }

  private Optional<PersonId> someone(String assignee) {
    return assignee.equals("nobody") ? Optional.empty() : id("assignee", PersonId::new);
  }

  private Optional<String> words() {
    String words = get("q");
    if (words.length() > LONGEST_WORDS) {
      throw refused("Search for at most %d characters.".formatted(LONGEST_WORDS));
    }
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  private <I extends Id> Optional<I> id(String name, Function<String, I> make) {
    String value = get(name);
    if (!value.isEmpty() && !Id.isValid(value)) {
      throw refused(
          "%s names nothing that there is: letters, digits and . _ : - only.".formatted(name));
    }
    return Optional.of(value).filter(it -> !it.isEmpty()).map(make);
  }

  private <E extends Enum<E>> Set<E> choices(Class<E> type, String name) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String one : get(name).split(",", -1)) {
      if (!one.isBlank()) {
        chosen.add(choice(type, name, one.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
      }
    }
    return chosen;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name, String wanted) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "%s can be one of %s."
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()))));
  }

  private static RefusedException noMe() {
    return refused("“me” means a person, and you are a program. Name the person.");
  }

  private static RefusedException refused(String sentence) {
    return new RefusedException(Refusal.invalid("invalid-value", sentence));
  }
}
