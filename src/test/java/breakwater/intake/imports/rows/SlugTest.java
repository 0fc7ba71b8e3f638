package breakwater.intake.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Id;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "sn-,Category 53,sn-Category-53",
    "sn-,56,sn-56",
    "'',  a.b:c ,a.b:c",
    "'',(mail),mail",
    "'',ends-,ends"
  })
  void whatNoIdMayHoldBecomesADash(String prefix, String value, String slug) {
    assertThat(Slug.of(prefix, value)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"Größe übermäßig,Größe Übermäßig", "東京,大阪", "'',' '"})
  void whatLosesTooMuchIsStillToldApart(String one, String other) {
    assertThat(Slug.of("", one + "!!!!!!!!!!!!!!!!!!!!!!!"))
        .isNotEqualTo(Slug.of("", other + "???????"));
  }

  @Property
  void everyValueBecomesAnIdAndAlwaysTheSame(@ForAll @StringLength(max = 100) String value) {
    assertThat(Id.isValid(Slug.of("x-", value))).isTrue();
    assertThat(Slug.of("x-", value)).isEqualTo(Slug.of("x-", value));
  }
}
