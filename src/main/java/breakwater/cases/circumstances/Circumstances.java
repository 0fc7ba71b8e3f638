package breakwater.cases.circumstances;

import breakwater.accounts.CustomerTier;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.Label;
import breakwater.cases.Standing;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a condition may ask about a case ({@code playbook.Condition}), after each of its facts. A
 * fold in the order of effect: a late fact finds its place.
 *
 * <p>Keys: {@code priority, type, area, team, tier, status, source, customer_tier, region}
 * (strings), {@code tags} (list of strings), {@code attributes} (map of strings), {@code revenue}
 * (double), {@code renewal_near, outage, imported} (boolean). What is not known is left out. Beside
 * them stands {@link #CALENDAR}.
 */
public final class Circumstances {
  /** The calendar of the customer's account; for promises, not for conditions. */
  public static final String CALENDAR = "calendar";

  private final Map<TextRef, String> words;
  private final Map<String, Object> current = new HashMap<>();
  private final Set<String> tags = new TreeSet<>();
  private final Map<String, String> attributes = new TreeMap<>();
  private final Climbs climbs = new Climbs();
  private final Set<String> changed = new HashSet<>();
  private Optional<Standing> standing = Optional.empty();

  private Circumstances(Map<TextRef, String> words) {
    this.words = words;
  }

  /**
   * What became different with a fact.
   *
   * @param changed the new values of what did; empty for most facts
   * @param before where the case stood; empty = it was not opened yet
   * @param after where it stands with the fact
   */
  public record After(
      Recorded<?> fact,
      Map<String, Object> changed,
      Optional<Standing> before,
      Optional<Standing> after) {}

  /**
   * After each fact, from the opening on, in the order of effect.
   *
   * @param words values of attributes, see {@link #texts}
   */
  public static List<After> over(History history, Map<TextRef, String> words) {
    var fold = new Circumstances(words);
    var all = new ArrayList<After>();
    for (Recorded<?> recorded : history.inEffect()) {
      if (fold.standing.isPresent() || recorded.fact() instanceof CaseOpened) {
        all.add(fold.take(recorded));
      }
    }
    return all;
  }

  /** As they are after all facts; empty when no case was opened. */
  public static Map<String, Object> now(History history, Map<TextRef, String> words) {
    var now = new HashMap<String, Object>();
    over(history, words).forEach(after -> now.putAll(after.changed()));
    return Map.copyOf(now);
  }

  /** The texts that attributes refer to. */
  public static Collection<TextRef> texts(History history) {
    return history.facts().stream()
        .filter(recorded -> recorded.fact() instanceof AttributeSet)
        .flatMap(recorded -> ((AttributeSet) recorded.fact()).value().stream())
        .toList();
  }

  private After take(Recorded<?> recorded) {
    changed.clear();
    Optional<Standing> before = standing;
    if (recorded.fact() instanceof CaseFact fact) {
      standing =
          standing.isEmpty()
              ? Optional.of(Standing.opened(recorded.at()))
              : standing.map(s -> s.after(fact, recorded.at()));
      standing.ifPresent(s -> set("status", s.status().name()));
    }
    switch (recorded.fact()) {
      case CaseOpened opened when before.isEmpty() -> opened(opened, recorded);
      case PrioritySet fact -> set("priority", fact.priority().name());
      case TypeSet(Optional<Label> type) -> set("type", text(type));
      case AreaSet(Optional<Label> area) -> set("area", text(area));
      case TeamSet(var team) -> set("team", text(team));
      case TagsChanged(Set<Label> added, Set<Label> removed) -> tags(added, removed);
      case AttributeSet(Label name, Optional<TextRef> value) -> attribute(name, value);
      case CustomerKnown known -> customer(known);
      case CustomerCalendar(var calendar) -> set(CALENDAR, text(calendar));
      case AtTier fact -> set("tier", climbs.after(fact).name());
      default -> {}
    }
    var values = new HashMap<String, Object>();
    changed.forEach(name -> values.put(name, current.get(name)));
    return new After(recorded, values, before, standing);
  }

  private void opened(CaseOpened opened, Recorded<?> recorded) {
    set("priority", opened.priority().name());
    set("source", opened.source().value());
    set("tier", Tier.FRONTLINE.name());
    set("imported", recorded.imported());
    if (opened.account().isPresent()) {
      set("customer_tier", CustomerTier.STANDARD.name());
    }
  }

  private void tags(Set<Label> added, Set<Label> removed) {
    removed.forEach(label -> tags.remove(label.value()));
    added.forEach(label -> tags.add(label.value()));
    set("tags", List.copyOf(tags));
  }

  private void attribute(Label name, Optional<TextRef> value) {
    value
        .map(words::get)
        .ifPresentOrElse(
            text -> attributes.put(name.value(), text), () -> attributes.remove(name.value()));
    set("attributes", Map.copyOf(attributes));
  }

  private void customer(CustomerKnown known) {
    set("customer_tier", known.tier().map(Enum::name).orElse(""));
    set("region", text(known.region()));
    set("revenue", (double) known.revenue());
    set("renewal_near", known.renewalNear());
    set("outage", known.outage());
  }

  private void set(String name, Object value) {
    if (!value.equals(current.put(name, value))) {
      changed.add(name);
    }
  }

  private static String text(Optional<? extends Id> id) {
    return id.map(Id::value).orElse("");
  }
}
