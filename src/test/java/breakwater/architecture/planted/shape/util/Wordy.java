package breakwater.architecture.planted.shape.util;

/** Longer than the limit that its test sets. */
enum Wordy {
  ONE,
  TWO,
  THREE,
  FOUR
}
