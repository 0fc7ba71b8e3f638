package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Decision 31: what a file means is guessed, and shown. */
class UnknownWordsAreDoubtedTest extends ImportedRows {
  @Test
  void a_word_that_nobody_knows_is_a_doubt_until_the_mapping_lists_it() {
    String file =
        """
        Nr;Betreff;Status;Priorität;Erstellt am
        #1;a;Neu;Tief;03.02.2026
        #2;b;Quarantäne;Rot;04.02.2026
        #3;c;Quarantäne;Hoch;14.02.2026
        #4;d;Fertig;Hoch;14.02.2026
        """
            .replace("#", key);
    JsonNode preview = preview(file);
    assertThat(preview.at("/doubts").toString())
        .contains(
            "Nobody said what Quarantäne (2 rows) stands for in “Status”, so it is taken for open,",
            "Nobody said what Rot (1 row) stands for in “Priorität”, so it is taken for medium,")
        .doesNotContain("Neu", "Fertig", "Tief");
    assertThat(preview.at("/rejections")).isEmpty();
    String settled =
        preview
            .at("/mapping")
            .toString()
            .replace("\"Neu\":\"OPEN\"", "\"Neu\":\"OPEN\",\"Quarantäne\":\"ON_HOLD\"")
            .replace("\"Tief\":\"LOW\"", "\"Tief\":\"LOW\",\"rot\":\"CRITICAL\"");
    JsonNode again = send("/api/v1/imports/preview", settled, file).expect(200).json();
    assertThat(again.at("/doubts").toString()).doesNotContain("Nobody said");
    assertThat(again.at("/cases").toString()).contains("on HOLD", "priority CRITICAL");
  }

  @Test
  void who_wrote_is_doubted_too_and_an_import_does_what_the_doubt_said() {
    String file =
        """
        number,subject,status,created,body,author
        #,a,Quarantine,2026-02-03,Hello,Walrus
        """
            .replace("#", key);
    JsonNode preview = preview(file);
    assertThat(preview.at("/doubts").toString())
        .contains(
            "Nobody said what Walrus (1 row) stands for in “author”, so it is taken for customer");
    imported(preview.at("/mapping").toString(), file);
    assertThat(history(caseOf(key))).noneMatch(fact -> fact.contains("waiting"));
    assertThat(history(caseOf(key))).anyMatch(fact -> fact.contains("customer-wrote"));
  }
}
