package breakwater.journal;

/**
 * A stored fact whose name this node does not know: a newer node wrote it.
 *
 * <p>A history that holds one is left to the newer nodes: see {@link History#readable()}.
 */
public record Unknown(String name, String payload) implements Fact {}
