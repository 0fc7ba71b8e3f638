package breakwater.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * All situations that some conditions can tell apart, where these are few: of each thing that they
 * ask for, the values that they name and one beside them. Whatever holds in each of them holds for
 * every case.
 */
final class Situations {
  /** Beyond it nobody waits: some hundredths of a second. */
  private static final int MOST = 4_096;

  /** Of as many tags each may be there or not. */
  private static final int MOST_TAGS = 8;

  private static final String OTHER = "\u0001";

  /** What looks into a text or a list: then there is more than the values that are named. */
  private static final Pattern LOOKS_INSIDE =
      Pattern.compile("\\\\|\\battributes\\b|\\bsize\\b|\\.\\s*\\w+\\s*\\(|[<>]=?\\s*[\"']|\\?");

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern TAGS = Pattern.compile("\\btags\\b");
  private static final Pattern IN_TAGS = Pattern.compile("[\"']\\s*in\\s+tags\\b");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Situations() {}

  /** Empty where they are many, or where values alone do not decide. */
  static Optional<List<Map<String, Object>>> of(List<Condition> conditions) {
    List<String> texts = conditions.stream().map(Condition::text).toList();
    if (texts.stream().anyMatch(text -> LOOKS_INSIDE.matcher(text).find())) {
      return Optional.empty();
    }
    String all = String.join(" ; ", texts);
    List<Map<String, Object>> situations = List.of(Map.of());
    for (Circumstance asked : Circumstance.namedIn(all)) {
      List<Object> values = values(asked, all);
      if (values.isEmpty() || (long) situations.size() * values.size() > MOST) {
        return Optional.empty();
      }
      situations = each(situations, asked, values);
    }
    return Optional.of(situations);
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> before, Circumstance asked, List<Object> values) {
    var more = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> situation : before) {
      for (Object value : values) {
        var with = new HashMap<>(situation);
        with.put(asked.variable(), value);
        more.add(with);
      }
    }
    return more;
  }

  private static List<Object> values(Circumstance asked, String text) {
    return switch (asked) {
      case RENEWAL_NEAR, OUTAGE, IMPORTED -> List.of(true, false);
      case REVENUE -> numbers(text);
      case TAGS -> tags(text);
      case ATTRIBUTES -> List.of();
      case CUSTOMER_TIER -> orUnknown(asked);
      case PRIORITY, TYPE, AREA, TEAM, TIER, STATUS, SOURCE, REGION ->
          asked.possible().isEmpty() ? named(text) : List.copyOf(asked.possible());
    };
  }

  /** A case need have no account. */
  private static List<Object> orUnknown(Circumstance asked) {
    List<Object> values = new ArrayList<>(asked.possible());
    values.add("");
    return values;
  }

  private static List<Object> named(String text) {
    Set<Object> values = new LinkedHashSet<>(texts(text));
    values.add("");
    values.add(OTHER);
    return List.copyOf(values);
  }

  private static Set<String> texts(String text) {
    Set<String> found = new LinkedHashSet<>();
    TEXT.matcher(text)
        .results()
        .forEach(it -> found.add(it.group(1) == null ? it.group(2) : it.group(1)));
    return found;
  }

  /** Each that is named, and one on each side of it. */
  private static List<Object> numbers(String text) {
    var named = new TreeSet<Double>();
    NUMBER
        .matcher(TEXT.matcher(text).replaceAll(""))
        .results()
        .forEach(it -> named.add(Double.valueOf(it.group())));
    var values = new TreeSet<Double>(named);
    values.add(0.0);
    for (Double number : named) {
      Double next = named.higher(number);
      values.add(next == null ? number + 1 : (number + next) / 2);
      values.add(number - 1);
    }
    return values.stream().filter(it -> it >= 0).<Object>map(it -> it).toList();
  }

  /** Every choice of those that are asked for. */
  private static List<Object> tags(String text) {
    boolean onlyIn =
        TAGS.matcher(text).results().count() == IN_TAGS.matcher(text).results().count();
    List<String> named = List.copyOf(texts(text));
    return !onlyIn || named.size() > MOST_TAGS
        ? List.of()
        : IntStream.range(0, 1 << named.size())
            .<Object>mapToObj(
                choice ->
                    IntStream.range(0, named.size())
                        .filter(i -> (choice >> i & 1) == 1)
                        .mapToObj(named::get)
                        .toList())
            .toList();
  }
}
