package breakwater.journal;

/**
 * That to which facts happen, and the unit of order, locking and versions: {@code case/1042}.
 *
 * @param kind what it is, in one lower-case word: {@code case}, {@code fault}, {@code budget}
 * @param id which one: any text without control characters, at most 200 characters
 */
public record Subject(String kind, String id) {
  private static final int LONGEST_ID = 200;

  public Subject {
    if (kind.isEmpty() || kind.indexOf('/') >= 0 || id.isEmpty() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("No subject: '" + kind + "/" + id + "'");
    }
  }

  /** Whether {@link #parse} can read it: what people and programs send is asked this first. */
  public static boolean isValid(String path) {
    int slash = path.indexOf('/');
    int id = path.length() - slash - 1;
    return slash > 0 && id > 0 && id <= LONGEST_ID;
  }

  /** Reads {@code kind/id}; the id may hold further slashes. */
  public static Subject parse(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("A subject is written kind/id, but was '" + path + "'");
    }
    return new Subject(path.substring(0, slash), path.substring(slash + 1));
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
