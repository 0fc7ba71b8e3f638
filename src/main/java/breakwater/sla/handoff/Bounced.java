package breakwater.sla.handoff;

/** It came back to support: nothing is owed until it goes up again. */
public interface Bounced extends OfHandoff {}
