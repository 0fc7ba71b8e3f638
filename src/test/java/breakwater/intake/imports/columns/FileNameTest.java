package breakwater.intake.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of which nothing tells the system, but its name. */
class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "shop.csv, shop",
    "Shop tickets 2026-01 (2).csv, shop-tickets",
    "Shop tickets 2026-02.csv.gz, shop-tickets",
    "C:\\exports\\Kundendienst_Süd.tsv, kundendienst-sued",
    "/home/a/support.v2.jsonl, support",
    "'', helpdesk",
    "2026-01.csv, helpdesk",
    "客户.csv, helpdesk",
    "....., helpdesk",
    "a.csv, helpdesk"
  })
  void the_next_export_of_a_system_is_named_as_the_last_was(String fileName, String source) {
    assertThat(FileName.source(fileName)).isEqualTo(source);
    assertThat(Id.isValid(source)).isTrue();
  }
}
