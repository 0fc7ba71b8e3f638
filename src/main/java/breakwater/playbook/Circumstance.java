package breakwater.playbook;

import breakwater.accounts.CustomerTier;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.language.Asked;
import breakwater.playbook.language.Key.Type;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a condition may ask about a case, with its type and what it is when nothing is known. */
enum Circumstance {
  PRIORITY(SimpleType.STRING, "", List.of("CRITICAL", "HIGH", "MEDIUM", "LOW")),
  TYPE(SimpleType.STRING, "", List.of()),
  AREA(SimpleType.STRING, "", List.of()),
  TEAM(SimpleType.STRING, "", List.of()),
  /** The one on which the case is worked on. */
  TIER(SimpleType.STRING, "", names(Tier.values())),
  STATUS(
      SimpleType.STRING,
      "",
      List.of(
          "OPEN",
          "WAITING_ON_CUSTOMER",
          "WAITING_ON_THIRD_PARTY",
          "ON_HOLD",
          "RESOLVED",
          "CLOSED",
          "MERGED")),
  /** The channel from which the case came. */
  SOURCE(SimpleType.STRING, "", List.of()),
  CUSTOMER_TIER(SimpleType.STRING, "", names(CustomerTier.values())),
  REGION(SimpleType.STRING, "", List.of()),
  TAGS(ListType.create(SimpleType.STRING), List.of(), List.of()),
  ATTRIBUTES(
      MapType.create(SimpleType.STRING, SimpleType.STRING), new Attributes(Map.of()), List.of()),
  /** Of the account, in a year, in the currency of the house. */
  REVENUE(SimpleType.DOUBLE, 0.0, List.of()),
  RENEWAL_NEAR(SimpleType.BOOL, false, List.of()),
  OUTAGE(SimpleType.BOOL, false, List.of()),
  IMPORTED(SimpleType.BOOL, false, List.of());

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'[^']*+'");
  private static final Pattern ATTRIBUTE = Pattern.compile("attributes\\[[\"']([^\"']+)[\"']\\]");

  private final String variable = name().toLowerCase(Locale.ROOT);
  private final transient CelType type;
  private final transient Object unknown;
  private final List<String> possible;

  Circumstance(CelType type, Object unknown, List<String> possible) {
    this.type = type;
    this.unknown = unknown;
    this.possible = possible;
  }

  /** As it is written in a condition and is the key of the map that is asked. */
  String variable() {
    return variable;
  }

  /** What it is of a case; {@link #unknown} where nobody knows it. */
  Object in(Map<String, ?> circumstances) {
    Object value = circumstances.get(variable);
    return this == ATTRIBUTES && value instanceof Map<?, ?> attributes
        ? new Attributes(attributes)
        : value == null ? unknown : value;
  }

  /** Those that an expression may ask for: whose names stand in it. */
  static List<Circumstance> namedIn(String expression) {
    Set<String> words =
        WORD.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
    return Arrays.stream(values()).filter(it -> words.contains(it.variable)).toList();
  }

  /** Those for which it does ask: texts in it do not count. */
  static Stream<Circumstance> asked(String expression) {
    return namedIn(TEXT.matcher(expression).replaceAll("")).stream();
  }

  /** What a case has of it, for people; of attributes only those of which the expression speaks. */
  String told(String expression, Map<String, ?> circumstances) {
    return switch (in(circumstances)) {
      case Attributes attributes -> {
        List<String> meant =
            ATTRIBUTE
                .matcher(expression)
                .results()
                .map(it -> it.group(1))
                .distinct()
                .map(key -> told(key, attributes.get(key)))
                .toList();
        yield meant.isEmpty() ? told(variable, attributes) : String.join(", ", meant);
      }
      case Object value -> told(variable, value);
    };
  }

  private static String told(String what, Object value) {
    String text = value.toString();
    return text.isEmpty() || value.equals(List.of()) ? "no " + what : what + " " + text;
  }

  /** What it can be; empty = any text, or no text at all. */
  List<String> possible() {
    return possible;
  }

  /** What a variable is of some case, which need have no account; empty = any text or number. */
  static Set<String> possible(String variable) {
    return named(variable)
        .map(
            it ->
                Stream.concat(
                        it.possible.stream(), it == CUSTOMER_TIER ? Stream.of("") : Stream.empty())
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  CelType type() {
    return type;
  }

  /** Says what a condition in keys and values takes it for. */
  void ask(Section when) {
    Asked asked = when.asked();
    asked.as(
        when.place(),
        variable,
        switch (this) {
          case RENEWAL_NEAR, OUTAGE, IMPORTED -> Type.FLAG;
          case REVENUE -> Type.DECIMAL;
          case ATTRIBUTES -> Type.KEYS;
          default -> possible.isEmpty() ? Type.TEXTS : Type.SOME_OF;
        });
    asked.among(when.place(), variable, possible);
    if (this == TEAM) {
      asked.naming(when.place(), variable, Type.IDS, new TeamId("any"));
    }
    asked.or(when.place(), variable, "");
  }

  static Optional<Circumstance> named(String variable) {
    return Arrays.stream(values()).filter(c -> c.variable().equals(variable)).findFirst();
  }

  static List<String> variables() {
    return Arrays.stream(Circumstance.values()).map(Circumstance::variable).toList();
  }

  /** All variables, for a sentence. */
  static String known() {
    return String.join(", ", variables());
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
