package breakwater.cases.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E07: which titles are likely about the same. */
class AlikeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Export of invoices stops | AW: export of INVOICES stops! | true",
        "API answers 502          | 502: the API answers nothing  | true",
        "Export stops             | Import stops                  | false",
        "Export                   | Export                        | false",
        "Exports of invoices stop at night    | Invoices stop     | true",
        "Exports of invoices stop every night | Invoices stop     | false",
        "Der Export bricht ab     | Export bricht ab              | true",
        "''                       | ''                            | false",
      })
  void two_words_and_half_of_all_make_it_likely(String one, String other, boolean likely) {
    assertThat(Alike.of(one, other).likely()).isEqualTo(likely);
    assertThat(Alike.of(other, one)).isEqualTo(Alike.of(one, other));
  }
}
