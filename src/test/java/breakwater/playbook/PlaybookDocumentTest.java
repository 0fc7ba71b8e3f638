package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.people.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A playbook that cannot be right is refused with a sentence that says what to write. */
class PlaybookDocumentTest {

  /** A section of the test's own. */
  record Houses(List<Tier> tiers, boolean open) {}

  private static final SectionReader<Houses> READER =
      new SectionReader<>() {
        @Override
        public String name() {
          return "houses";
        }

        @Override
        public Class<Houses> type() {
          return Houses.class;
        }

        @Override
        public Houses read(Section section) {
          return new Houses(
              section.sections("rows").stream().map(PlaybookDocumentTest::tier).toList(),
              section.flag("open", true));
        }
      };

  private final PlaybookDocument document = new PlaybookDocument(List.of(READER));

  private static Tier tier(Section row) {
    Tier tier = row.oneOf("tier", Tier.class);
    row.nothingElse();
    return tier;
  }

  @Test
  void aGoodDocumentIsRead() {
    var rules = document.read("7", "houses: {rows: [{tier: ENGINEERING}], open: false}");
    assertThat(rules.version()).isEqualTo("7");
    assertThat(rules.section(Houses.class)).isEqualTo(new Houses(List.of(Tier.ENGINEERING), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          houses: {rows: [{tier: ENGINERING}]} | houses.rows[0].tier | one of FRONTLINE
          houses: {rows: [{tier: ENGINEERING, teir: X}]} | houses.rows[0].teir | Known are: tier
          houses: {rows: [{}]} | houses.rows[0].tier | is missing
          houses: {rows: 7} | houses.rows | a list
          houses: {open: perhaps} | houses.open | true or false
          houses: {shut: true} | houses.shut | means nothing there
          houses: 7 | houses | keys and values
          barns: {} | houses | no section 'houses'
          """)
  void aFaultIsNamedByItsPlaceWithWhatToWrite(String yaml, String place, String sentence) {
    assertThatThrownBy(() -> document.check(yaml))
        .isInstanceOfSatisfying(
            PlaybookFault.class, fault -> assertThat(fault.place()).isEqualTo(place))
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          houses: [ | line
          !!javax.script.ScriptEngineManager [] | cannot be read
          just a text | empty
          """)
  void whatIsNoDocumentIsRefused(String yaml, String sentence) {
    assertThatThrownBy(() -> document.check(yaml))
        .isInstanceOf(PlaybookFault.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aSectionThatNothingReadsIsRefusedWhenWrittenAndLeftAloneWhenStored() {
    String yaml = "houses: {rows: []}\nlater: {}";
    assertThatThrownBy(() -> document.check(yaml)).hasMessageContaining("'later'");
    assertThat(document.read("1", yaml).section(Houses.class).tiers()).isEmpty();
  }
}
