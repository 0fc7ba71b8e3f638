package breakwater.sla.handoff;

/** A hand-off begins: the package went up, for the first time or again after it came back. */
public interface Raised extends OfHandoff {}
