package breakwater.intake.customers;

import breakwater.accounts.CustomerTier;
import breakwater.accounts.Revenue;
import breakwater.accounts.Sender;
import breakwater.people.Person;
import breakwater.people.PersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a row says. What cannot be right is a sentence, and costs only its row. */
final class CustomerReader {
  private static final int LONGEST = 200;

  private final CustomerMapping mapping;
  private final List<Person> people;

  /**
   * @param people who may own accounts
   */
  CustomerReader(CustomerMapping mapping, List<Person> people) {
    this.mapping = mapping;
    this.people = people;
  }

  /** Why a row is not taken. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String sentence) {
      super(sentence);
    }
  }

  Customer read(Map<String, String> cells) throws Wrong {
    if (cells.entrySet().stream().anyMatch(it -> isOdd(it.getKey()) || isOdd(it.getValue()))) {
      throw new Wrong("It holds a character that no text has (NUL).");
    }
    var row = new HashMap<String, String>();
    cells.forEach((column, cell) -> row.put(plain(column), cell.strip()));
    String id =
        cell(row, mapping.id())
            .filter(it -> it.length() <= LONGEST)
            .orElseThrow(
                () ->
                    new Wrong(
                        "The column “%s” holds no id of 1 to %d characters."
                            .formatted(mapping.id(), LONGEST)));
    Optional<String> name = cell(row, mapping.account());
    if (name.filter(it -> it.length() > LONGEST).isPresent()) {
      throw new Wrong("The name has more than %d characters.".formatted(LONGEST));
    }
    return new Customer(
        id,
        name,
        tier(row),
        revenue(row),
        parsed(row, mapping.renewsOn(), "a day, such as " + example(), this::day),
        cell(row, mapping.region()),
        parsed(row, mapping.timeZone(), "a time zone, such as Europe/Berlin", ZoneId::of),
        owner(row),
        usage(cells),
        contacts(row));
  }

  /** No database keeps such a text. */
  private static boolean isOdd(String text) {
    return text.indexOf('\0') >= 0;
  }

  private Optional<CustomerTier> tier(Map<String, String> row) throws Wrong {
    Optional<String> typed = mapping.customerTier().flatMap(it -> cell(row, it.column()));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Map<String, CustomerTier> ours = new HashMap<>();
    Arrays.stream(CustomerTier.values()).forEach(tier -> ours.put(plain(tier.name()), tier));
    mapping.customerTier().orElseThrow().values().forEach((k, v) -> ours.put(plain(k), v));
    CustomerTier tier = ours.get(plain(typed.get()));
    if (tier == null) {
      throw new Wrong(
          "The customer tier “%s” is none of ours. Say in 'values' which one it is."
              .formatted(shortened(typed.get())));
    }
    return Optional.of(tier);
  }

  private Optional<Revenue> revenue(Map<String, String> row) throws Wrong {
    Optional<String> typed = cell(row, mapping.revenue());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String digits = typed.get().replaceAll("[ ,'_\u00a0]", "").replaceFirst("\\.0{1,2}$", "");
    if (!digits.matches("[0-9]{1,13}")) {
      throw new Wrong(
          "The revenue “%s” is no whole amount, such as 120000.".formatted(shortened(typed.get())));
    }
    String currency = cell(row, mapping.currency()).orElse("EUR").toUpperCase(Locale.ROOT);
    return Optional.of(new Revenue(Long.parseLong(digits), currency));
  }

  private Optional<PersonId> owner(Map<String, String> row) throws Wrong {
    Optional<String> typed = cell(row, mapping.owner());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        people.stream()
            .filter(
                it ->
                    it.id().value().equals(typed.get()) || it.email().equalsIgnoreCase(typed.get()))
            .map(Person::id)
            .findFirst()
            .orElseThrow(
                () ->
                    new Wrong(
                        "Nobody here has the id or the address “%s”."
                            .formatted(shortened(typed.get())))));
  }

  private List<Sender.Person> contacts(Map<String, String> row) throws Wrong {
    var all = new ArrayList<Sender.Person>();
    for (String each : cell(row, mapping.contacts()).orElse("").split(";", -1)) {
      if (each.isBlank()) {
        continue;
      }
      all.add(
          Sender.Person.written(each)
              .orElseThrow(
                  () ->
                      new Wrong(
                          "The contact “%s” has no address, as Jo Weber <jo@acme.example> has."
                              .formatted(shortened(each.strip())))));
    }
    return all;
  }

  /** Every column that means nothing else. */
  private Map<String, String> usage(Map<String, String> cells) {
    if (!mapping.others().orElse(false)) {
      return Map.of();
    }
    Set<String> used = new HashSet<>();
    Stream.concat(
            Stream.of(mapping.id(), mapping.account()),
            Stream.of(
                    mapping.customerTier().map(CustomerMapping.Tiers::column),
                    mapping.revenue(),
                    mapping.currency(),
                    mapping.renewsOn(),
                    mapping.region(),
                    mapping.timeZone(),
                    mapping.owner(),
                    mapping.contacts())
                .flatMap(Optional::stream))
        .forEach(column -> used.add(plain(column)));
    var usage = new HashMap<String, String>();
    cells.forEach(
        (column, cell) -> {
          if (!used.contains(plain(column)) && !cell.isBlank()) {
            usage.put(column.strip(), cell.strip());
          }
        });
    return usage;
  }

  private LocalDate day(String typed) {
    return mapping
        .dates()
        .map(pattern -> LocalDate.parse(typed, DateTimeFormatter.ofPattern(pattern, Locale.ROOT)))
        .orElseGet(() -> LocalDate.parse(typed));
  }

  private String example() {
    return mapping.dates().map(pattern -> "one written " + pattern).orElse("2027-03-31");
  }

  private static <T> Optional<T> parsed(
      Map<String, String> row, Optional<String> column, String what, Function<String, T> parse)
      throws Wrong {
    Optional<String> typed = cell(row, column);
    try {
      return typed.map(parse);
    } catch (DateTimeException unreadable) {
      throw new Wrong("“%s” is not %s.".formatted(shortened(typed.orElse("")), what));
    }
  }

  private static Optional<String> cell(Map<String, String> row, Optional<String> column) {
    return column.flatMap(name -> cell(row, name));
  }

  private static Optional<String> cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(plain(column))).filter(cell -> !cell.isEmpty());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
