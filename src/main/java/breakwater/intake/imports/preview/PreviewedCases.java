package breakwater.intake.imports.preview;

import breakwater.cases.CaseId;
import breakwater.cases.story.Events;
import breakwater.intake.ImportedFact;
import breakwater.intake.imports.preview.Preview.Event;
import breakwater.intake.imports.preview.Preview.PreviewedCase;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.weave.CaseTale;
import breakwater.journal.Actor;
import breakwater.journal.Fact;
import breakwater.journal.TextRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What cases the rows would become, and what would be told of each. */
final class PreviewedCases {
  /** So many cases are shown. */
  private static final int MOST = 20;

  /** Characters of a text that are shown. */
  private static final int LONGEST = 200;

  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, "preview");

  private final CaseTale tale;

  PreviewedCases(CaseTale tale) {
    this.tale = tale;
  }

  List<PreviewedCase> of(List<Observation> rows) {
    Map<String, List<Observation>> cases = new LinkedHashMap<>();
    rows.forEach(row -> cases.computeIfAbsent(row.caseKey(), _ -> new ArrayList<>()).add(row));
    return cases.entrySet().stream()
        .limit(MOST)
        .map(it -> new PreviewedCase(it.getKey(), events(it.getValue())))
        .toList();
  }

  private List<Event> events(List<Observation> rows) {
    return tale.opening(new CaseId("preview"), rows).stream().map(PreviewedCases::event).toList();
  }

  private static Event event(ImportedFact fact) {
    Map<TextRef, String> words = new LinkedHashMap<>();
    for (String text : fact.texts()) {
      words.put(new TextRef(new UUID(0, words.size()), shortened(text)), shortened(text));
    }
    Fact made = fact.fact().apply(List.copyOf(words.keySet()));
    return new Event(
        fact.at(),
        made.getClass().getSimpleName(),
        detail(made),
        Events.foretold(fact.at(), IMPORT, made, words));
  }

  /** The values of a fact, as a person reads them: {@code priority HIGH}. */
  private static String detail(Fact fact) {
    var parts = new ArrayList<String>();
    for (var component : fact.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        Object value = accessor.invoke(fact);
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (plain instanceof TextRef(UUID _, String text)) {
          parts.add(text);
        } else if (plain != null) {
          parts.add(component.getName() + " " + plain);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(", ", parts);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
