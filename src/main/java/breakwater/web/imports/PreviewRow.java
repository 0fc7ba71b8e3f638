package breakwater.web.imports;

import breakwater.cases.story.Event;
import breakwater.intake.imports.preview.Preview;
import breakwater.intake.imports.preview.Preview.PreviewedCase;
import breakwater.intake.imports.rows.Mapping;
import breakwater.web.Moment;
import breakwater.web.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as it would be, as its timeline would tell it.
 *
 * @param key in the other system, or its place in the file
 * @param more how many moments are not shown
 */
record PreviewRow(String key, List<Told> moments, int more) {
  private static final int MOST = 12;

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
    List<Told> moments =
        previewed.events().stream().limit(MOST).map(it -> of(it.story(), names)).toList();
    return new PreviewRow(key, moments, previewed.events().size() - moments.size());
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
