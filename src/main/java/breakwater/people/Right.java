package breakwater.people;

/** Something that a caller may do. Each module declares its own, as an enum. */
public interface Right {
  String name();

  default Holders holders() {
    return Holders.EVERYBODY;
  }
}
