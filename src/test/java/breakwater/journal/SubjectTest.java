package breakwater.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** House, section 2: a subject is named kind/id. */
class SubjectTest {
  @Test
  void anIdMayHoldSlashesAndHasAtMost200Characters() {
    assertThat(Subject.isValid("case/1042")).isTrue();
    assertThat(Subject.parse("budget/a/b").id()).isEqualTo("a/b");
    assertThat(Subject.isValid("case/" + "1".repeat(200))).isTrue();
    assertThat(Subject.isValid("case/" + "1".repeat(201))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "case", "case/", "/1042", "/"})
  void whatIsNoSubjectIsNotRead(String path) {
    assertThat(Subject.isValid(path)).isFalse();
    assertThatThrownBy(() -> Subject.parse(path)).isInstanceOf(IllegalArgumentException.class);
  }
}
