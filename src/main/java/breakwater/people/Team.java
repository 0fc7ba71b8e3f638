package breakwater.people;

/** People who do one kind of work together, on one tier. */
public record Team(TeamId id, String name, Tier tier) {}
