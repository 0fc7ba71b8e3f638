package breakwater.architecture.planted.shape.unmarked;

import org.junit.jupiter.api.Test;

final class Forgotten {
  @Test
  void nobodyRunsThis() {}
}
