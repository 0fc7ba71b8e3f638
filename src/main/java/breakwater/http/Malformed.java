package breakwater.http;

import java.util.ArrayList;
import java.util.List;

/** A request that cannot be understood: 400, before any door is asked. */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String type;
  private final transient List<Place> places;

  /**
   * What is wrong where.
   *
   * @param pointer a JSON pointer into the body, or {@code ?name} for a query parameter, or the
   *     name of a header
   */
  public record Place(String pointer, String detail) {}

  public Malformed(String type, String sentence, List<Place> places) {
    super(sentence);
    this.type = type;
    this.places = List.copyOf(places);
  }

  /** A query parameter that cannot be understood. */
  public static Malformed parameter(String name, String sentence) {
    return new Malformed("invalid-parameter", sentence, List.of(new Place("?" + name, sentence)));
  }

  /** A header that cannot be understood. */
  public static Malformed header(String name, String sentence) {
    return new Malformed("invalid-header", sentence, List.of(new Place(name, sentence)));
  }

  /** A value in the body that cannot be right, at a JSON pointer. */
  public static Malformed value(String pointer, String sentence) {
    return new Malformed("invalid-value", sentence, List.of(new Place(pointer, sentence)));
  }

  /** The same and, when the other cannot be read either, what is wrong with that. */
  public Malformed with(Runnable other) {
    try {
      other.run();
      return this;
    } catch (Malformed second) {
      var both = new ArrayList<>(places);
      both.addAll(second.places);
      return new Malformed(type, "Some values cannot be right.", both);
    }
  }

  /** The stable name of the kind of problem. */
  public String type() {
    return type;
  }

  public List<Place> places() {
    return places;
  }
}
