package breakwater.architecture.planted.visible;

/** Public, and used by nobody. */
public record Exhibitionist() {}
