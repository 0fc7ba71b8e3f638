package breakwater.people;

/** Something that we keep, and how often it was changed. */
public record Versioned<T>(T value, long version) {}
