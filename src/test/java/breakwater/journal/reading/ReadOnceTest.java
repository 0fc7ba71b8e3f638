package breakwater.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadOnceTest {
  private record Team(String name) {}

  private int reads;

  @Test
  void looksOfATransactionAgreeAndTheNextOneReadsAnew() {
    assertThat(ReadOnce.during(() -> read("support") + read("support") + read("other")))
        .isEqualTo(1 + 1 + 2);
    assertThat(ReadOnce.during(() -> read("support"))).isEqualTo(3);
  }

  @Test
  void elsewhereItIsReadEachTime() {
    assertThat(read("support") + read("support")).isEqualTo(1 + 2);
  }

  private int read(String team) {
    return ReadOnce.read(new Team(team), () -> ++reads);
  }
}
