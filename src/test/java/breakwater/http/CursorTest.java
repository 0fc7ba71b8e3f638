package breakwater.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** api.md, "Lists": the cursor is opaque, and whatever else is sent is refused. */
class CursorTest {
  @Test
  void whatWasGivenIsUnderstood() {
    Instant instant = Instant.parse("2026-11-21T09:00:00.123456Z");
    Cursor cursor = Cursor.parse(Cursor.of(instant, 42, "äö/ü").toString()).of(3);

    assertThat(cursor.instant(0)).isEqualTo(instant);
    assertThat(cursor.number(1)).isEqualTo(42);
    assertThat(cursor.text(2)).isEqualTo("äö/ü");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AA", "gA", "7aCA", "a"})
  void garbageIsRefused(String garbage) {
    assertThatThrownBy(() -> Cursor.parse(garbage)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+5", "1234567890123456789", "٣", " 5", ""})
  void aNumberThatNoListHasIsRefused(String number) {
    Cursor cursor = Cursor.of("2026-01-01T00:00:00Z", number);
    assertThatThrownBy(() -> cursor.number(1)).isInstanceOf(Malformed.class);
  }

  @Test
  void theCursorOfAnotherListIsRefused() {
    Cursor cursor = Cursor.of("+999999999-12-31T23:59:59Z");
    assertThatThrownBy(() -> cursor.of(2)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(Malformed.class);
  }
}
