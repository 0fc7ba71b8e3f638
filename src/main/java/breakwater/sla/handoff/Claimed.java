package breakwater.sla.handoff;

/** A named person accepts it. */
public interface Claimed extends OfHandoff {}
