package breakwater.bench;

import java.util.Arrays;

/** Durations of one kind of work, and what to say about them. */
final class Latencies {
  private final long[] nanos;

  Latencies(long[] nanos) {
    this.nanos = nanos.clone();
    Arrays.sort(this.nanos);
  }

  double millis(double share) {
    int index = (int) Math.min(nanos.length - 1L, (long) (share * nanos.length));
    return nanos[index] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.2f ms, p99 %.2f ms, worst %.2f ms".formatted(millis(.5), millis(.99), millis(1));
  }
}
