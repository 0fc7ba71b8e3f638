package breakwater.web.imports;

import breakwater.cases.story.Event;
import breakwater.intake.imports.preview.Preview;
import breakwater.intake.imports.preview.Preview.PreviewedCase;
import breakwater.intake.imports.rows.Mapping;
import breakwater.web.Moment;
import breakwater.web.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as it would be, as its timeline would tell it.
 *
 * @param key in the other system, or its place in the file
 * @param steps what happened at one instant is one of them
 * @param more how many are not shown
 */
record PreviewRow(String key, List<Step> steps, int more) {
  private static final int MOST_STEPS = 6;
  private static final int MOST_TOLD = 6;

  /**
   * What happened at one instant.
   *
   * @param more how many moments of it are not shown: fields that are kept are the last
   */
  record Step(Instant at, List<Told> told, int more) {}

  /**
   * @param text the title or the words of a message, which a timeline leaves to its page
   */
  record Told(Moment moment, Optional<String> text) {}

  static List<PreviewRow> of(Preview preview, Names names) {
    names.meet(preview.called().people(), preview.called().teams());
    boolean keyed = preview.mapping().flatMap(Mapping::caseKey).isPresent();
    var rows = new ArrayList<PreviewRow>();
    for (PreviewedCase it : preview.cases()) {
      rows.add(of(keyed ? it.key() : "Row " + (rows.size() + 1), it, names));
    }
    return rows;
  }

  private static PreviewRow of(String key, PreviewedCase previewed, Names names) {
    Map<Instant, List<Preview.Event>> instants = new LinkedHashMap<>();
    previewed
        .events()
        .forEach(it -> instants.computeIfAbsent(it.at(), _ -> new ArrayList<>()).add(it));
    List<Step> steps =
        instants.entrySet().stream()
            .limit(MOST_STEPS)
            .map(it -> step(it.getKey(), it.getValue(), names))
            .toList();
    return new PreviewRow(key, steps, instants.size() - steps.size());
  }

  private static Step step(Instant at, List<Preview.Event> events, Names names) {
    List<Told> told =
        Stream.concat(
                events.stream().filter(it -> !isField(it)),
                events.stream().filter(PreviewRow::isField))
            .limit(MOST_TOLD)
            .map(it -> of(it.story(), names))
            .toList();
    return new Step(at, told, events.size() - told.size());
  }

  private static boolean isField(Preview.Event event) {
    return event.fact().equals("AttributeSet");
  }

  private static Told of(Event event, Names names) {
    Moment moment = Moment.of(event, names);
    Optional<String> text =
        Stream.of("title", "body")
            .map(event.details()::get)
            .filter(Event.Text.class::isInstance)
            .map(said -> ((Event.Text) said).text())
            .findFirst();
    return new Told(moment, moment.quote().or(() -> text));
  }
}
