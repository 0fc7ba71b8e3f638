package breakwater.sla.handoff;

/** Active work begins. */
public interface Started extends OfHandoff {}
