package breakwater.sla.handoff;

/** Nothing more will come of it: solved, taken back, or closed. */
public interface HandoffEnded extends OfHandoff {}
