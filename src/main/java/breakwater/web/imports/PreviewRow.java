package breakwater.web.imports;

import breakwater.intake.imports.preview.Preview;
import breakwater.intake.imports.preview.Preview.PreviewedCase;
import breakwater.web.Moment;
import breakwater.web.Names;
import java.util.List;

/**
 * A case as it would be, as its timeline would tell it.
 *
 * @param more how many moments are not shown
 */
public record PreviewRow(String key, List<Moment> moments, int more) {
  private static final int MOST = 12;

  static List<PreviewRow> of(Preview preview, Names names) {
    return preview.cases().stream().map(it -> of(it, names)).toList();
  }

  private static PreviewRow of(PreviewedCase previewed, Names names) {
    List<Moment> moments =
        previewed.events().stream()
            .limit(MOST)
            .map(event -> Moment.of(event.story(), names))
            .toList();
    return new PreviewRow(previewed.key(), moments, previewed.events().size() - moments.size());
  }
}
