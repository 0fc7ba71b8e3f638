package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.playbook.text.YamlEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form changes one value of the document and leaves comments and the rest as they are. */
class YamlEditTest {
  private static final String TEXT =
      """
      # Ours
      triggers:
        rules:
          # the first
          - id: one   # keep me
            on: true
            wait: 15 min
            when: {priority: [CRITICAL, HIGH]}
            tags:
              - a
              - b
              # behind
          # the second
          - id: two
            label: "Größe: 10 µs"
            n: 7
      # the end
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          triggers.rules[0].wait          | 20 min       | wait: 15 min             | wait: 20 min
          triggers.rules[0].on            | false        | on: true                 | on: false
          triggers.rules[0].when.priority | LOW, MEDIUM  | [CRITICAL, HIGH]         | [LOW, MEDIUM]
          triggers.rules[0].id            | a: "b" #c    | id: one   # keep         | id: "a: \\"b\\" #c"   # keep
          triggers.rules[1].label         | plain        | "Größe: 10 µs"           | plain
          triggers.rules[1].n             | 8            | n: 7                     | n: 8
          triggers.rules[1].n             | yes          | n: 7                     | n: "yes"
          """)
  void oneValueIsChanged(String place, String value, String before, String after) {
    assertThat(YamlEdit.of(TEXT).set(place, value)).isEqualTo(TEXT.replace(before, after));
  }

  @Test
  void listsWithDashesKeepTheirForm() {
    assertThat(YamlEdit.of(TEXT).set("triggers.rules[0].tags", "x, y z"))
        .isEqualTo(TEXT.replace("- a\n        - b", "- x\n        - y z"));
  }

  @Test
  void rowsAreRemovedCopiedAndMovedWithTheirComments() {
    String first =
        TEXT.substring(TEXT.indexOf("    # the first"), TEXT.indexOf("        # behind"));
    String second = TEXT.substring(TEXT.indexOf("    # the second"), TEXT.indexOf("# the end"));
    assertThat(YamlEdit.of(TEXT).remove("triggers.rules[1]")).isEqualTo(TEXT.replace(second, ""));
    assertThat(YamlEdit.of(TEXT).copy("triggers.rules[1]"))
        .isEqualTo(TEXT.replace(second, second + second));
    assertThat(YamlEdit.of(TEXT).up("triggers.rules[1]")).contains("# the second\n    - id: two");
    String moved = YamlEdit.of(TEXT).up("triggers.rules[1]");
    assertThat(moved.indexOf("id: two")).isLessThan(moved.indexOf("id: one"));
    assertThat(moved).contains(first);
    assertThat(YamlEdit.of(TEXT).up("triggers.rules[0]")).isEqualTo(TEXT);
    assertThatThrownBy(() -> YamlEdit.of(TEXT).remove("triggers.rules[9]"))
        .isInstanceOf(PlaybookFault.class);
    assertThatThrownBy(() -> YamlEdit.of(TEXT).set("triggers.rules", "x"))
        .isInstanceOf(PlaybookFault.class);
  }
}
