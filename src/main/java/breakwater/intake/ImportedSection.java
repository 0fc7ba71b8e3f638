package breakwater.intake;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One module's part of an import mapping: it turns the columns of a case's rows into the facts of
 * that module, such as an escalation that left the frontline.
 *
 * <p>A module to the right of intake implements it as a Spring bean; its settings stand in the
 * mapping under {@code sections}, below its name.
 */
public interface ImportedSection {
  /** The key of its settings in the mapping; unique. */
  String name();

  /** What is wrong with the settings, a sentence each. */
  List<String> problems(JsonNode settings);

  /** The columns of the file that it reads; the rows hold no others of its own. */
  Set<String> columns(JsonNode settings);

  /**
   * The facts that follow from the rows. Must not repeat what the case's history holds already.
   *
   * @param settings without problems
   */
  List<ImportedFact> tell(JsonNode settings, ImportedCase imported);
}
